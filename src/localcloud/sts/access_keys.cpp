// Makes access keys and finds them again. A key never changes, so one that was read once is known
// until it expires; a key that is not known costs one look-up by primary key.

#include "localcloud/sts/access_keys.h"

#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"

#include <algorithm>

namespace copilot::localcloud::sts {

namespace {

/// Twenty characters, as AWS's are: the kind and sixteen of base 32.
std::string new_key_id(std::string_view kind) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string id(kind);
    for (const char byte : io::random_bytes(16))
        id += alphabet[static_cast<unsigned char>(byte) % alphabet.size()];
    return id;
}

AccessKey new_key(std::string_view kind) {
    AccessKey key{};
    key.access_key_id = new_key_id(kind);
    key.secret_access_key = codec::to_base64(io::random_bytes(30));
    return key;
}

} // namespace

AccessKey new_long_term_key() {
    return new_key("LKIA");
}

AccessKey new_session_key() {
    auto key = new_key("LSIA");
    key.session_token = codec::to_base64(io::random_bytes(96));
    return key;
}

std::optional<AccessKey> AccessKeys::find(const std::string& access_key_id) {
    const std::lock_guard lock(mutex_);
    auto known = known_.find(access_key_id);
    if (known == known_.end()) {
        auto found = state_.transact([&](Records& records) {
            return records.find<AccessKey>(AccessKey::everywhere(), access_key_id);
        });
        if (!found)
            return std::nullopt;
        known = known_.emplace(access_key_id, *std::move(found)).first;
    }
    if (known->second.expires && *known->second.expires <= clock_.now()) {
        known_.erase(known);
        return std::nullopt;
    }
    return known->second;
}

AccessKey AccessKeys::of_root(const std::string& account) {
    return state_.transact([&](Records& records) {
        for (auto& key : records.list<AccessKey>(AccessKey::everywhere(), account))
            if (!key.expires)
                return key;
        auto key = new_long_term_key();
        key.account = account;
        key.principal_arn = format("arn:aws:iam::{}:root", account);
        key.user_id = account;
        records.put(AccessKey::everywhere(), key);
        return key;
    });
}

} // namespace copilot::localcloud::sts
