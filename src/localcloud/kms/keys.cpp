// A ciphertext says which key made it: a version byte, the key's ID, and what io::seal made, bound
// to the encryption context.

#include "localcloud/kms/keys.h"

#include "codec/base64.h"
#include "codec/form.h"
#include "io/crypto.h"
#include "io/seal.h"

#include <algorithm>

namespace copilot::localcloud::kms {

namespace {

using aws::ServiceError;

constexpr char version = 1;
constexpr std::size_t id_size = 36;

std::string new_key_id(const Call& call) {
    auto id = call.new_id("", 32);
    for (const std::size_t dash : {8UL, 13UL, 18UL, 23UL})
        id.insert(dash, "-");
    return id;
}

std::string default_policy(const std::string& account) {
    return format(
        R"({{"Version":"2012-10-17","Id":"key-default-1","Statement":[{{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::{}:root"}},"Action":"kms:*","Resource":"*"}}]}})",
        account
    );
}

void forget(const Call& call, const Key& key) {
    call.records.erase<Key>(call.place(), key.key_id);
    call.records.erase<KeyMaterial>(call.place(), key.key_id);
    for (const auto& alias : call.records.list<Alias>(call.place()))
        if (alias.key_id == key.key_id)
            call.records.erase<Alias>(call.place(), alias.alias_name);
}

std::optional<Key> living_key(const Call& call, const std::string& id) {
    auto key = call.records.find<Key>(call.place(), id);
    if (key && key->deletion && *key->deletion <= call.clock.now()) {
        forget(call, *key);
        return std::nullopt;
    }
    return key;
}

/// "key/1234" of an ARN; the name itself when it is none.
std::string_view resource_of(std::string_view name) {
    return name.starts_with("arn:") ? name.substr(name.rfind(':') + 1) : name;
}

std::string material_of(const Call& call, const Key& key) {
    const auto kept = call.records.find<KeyMaterial>(call.place(), key.key_id);
    const auto bytes = kept ? codec::parse_base64(kept->material) : std::nullopt;
    if (!bytes)
        throw Error(format("use the key {}: its material is lost", key.arn));
    return *bytes;
}

void check_usable(const Key& key) {
    if (key.state == "Disabled")
        throw ServiceError("DisabledException", format("{} is disabled.", key.arn));
    if (key.state == "PendingDeletion")
        throw ServiceError("KMSInvalidStateException", format("{} is pending deletion.", key.arn));
}

/// The same text for the same pairs, in whatever order they came.
std::string text_of(const EncryptionContext& context) {
    codec::Form form;
    for (const auto& [key, value] : context)
        form.emplace_back(key, value);
    std::ranges::sort(form);
    return codec::to_form(form);
}

} // namespace

Key make_key(const Call& call, const NewKey& wanted) {
    const auto id = new_key_id(call);
    if (auto there = living_key(call, id))
        return *std::move(there);
    Key key{
        .key_id = id,
        .arn = call.arn("kms", "key/" + id),
        .description = wanted.description,
        .policy = wanted.policy.value_or(default_policy(call.caller.account)),
        .key_manager = wanted.key_manager,
        .tags = wanted.tags,
        .created = call.clock.now()
    };
    call.records.put(call.place(), key);
    const auto material = codec::to_base64(io::random_bytes(io::seal_key_size));
    call.records.put(call.place(), KeyMaterial{id, material});
    return key;
}

Key find_key(const Call& call, const std::string& name) {
    const auto resource = resource_of(name);
    if (resource.starts_with("alias/")) {
        const auto alias = call.records.find<Alias>(call.place(), resource);
        if (alias)
            if (auto key = living_key(call, alias->key_id))
                return *std::move(key);
        throw ServiceError(
            "NotFoundException", format("Alias {} is not found.", call.arn("kms", resource))
        );
    }
    const auto id = std::string(resource.starts_with("key/") ? resource.substr(4) : resource);
    auto key = living_key(call, id);
    if (!key)
        throw ServiceError(
            "NotFoundException", format("Key '{}' does not exist", call.arn("kms", "key/" + id))
        );
    return *std::move(key);
}

Key aws_managed_key(const Call& call, const std::string& alias) {
    if (call.records.find<Alias>(call.place(), alias))
        return find_key(call, alias);
    const auto service = alias.substr(alias.rfind('/') + 1);
    const NewKey wanted{
        .description =
            format("Default key that protects my {} data when no other key is defined", service),
        .policy = {},
        .tags = {},
        .key_manager = "AWS"
    };
    auto key = make_key(call, wanted);
    call.records.put(call.place(), Alias{alias, key.key_id, call.clock.now(), call.clock.now()});
    return key;
}

std::string encrypt(
    const Call& call, const Key& key, std::string_view plaintext, const EncryptionContext& context
) {
    check_usable(key);
    return version + key.key_id + io::seal(material_of(call, key), plaintext, text_of(context));
}

Decrypted decrypt(const Call& call, std::string_view ciphertext, const EncryptionContext& context) {
    const ServiceError invalid("InvalidCiphertextException", "The ciphertext cannot be decrypted");
    if (ciphertext.size() < 1 + id_size || ciphertext.front() != version)
        throw invalid;
    auto key = living_key(call, std::string(ciphertext.substr(1, id_size)));
    if (!key)
        throw invalid;
    check_usable(*key);
    auto plaintext =
        io::unseal(material_of(call, *key), ciphertext.substr(1 + id_size), text_of(context));
    if (!plaintext)
        throw invalid;
    return {*std::move(key), *std::move(plaintext)};
}

} // namespace copilot::localcloud::kms
