// Walks sorted keys once. A common prefix counts as one key and stands for all keys that it begins.

#include "localcloud/s3/listing.h"

#include "codec/form.h"

namespace copilot::localcloud::s3 {

namespace {

/// "a/" of "a/b/c" where the delimiter is "/"; empty when the key has none after the prefix.
std::string common_prefix_of(const std::string& key, const ListingRequest& request) {
    if (request.delimiter.empty())
        return {};
    const auto at = key.find(request.delimiter, request.prefix.size());
    return at == std::string::npos ? "" : key.substr(0, at + request.delimiter.size());
}

bool was_shown_before(
    const std::string& key, const std::string& rolled_up, const std::string& after
) {
    if (after.empty())
        return false;
    return key <= after || (!rolled_up.empty() && rolled_up <= after);
}

} // namespace

Listing list_keys(const std::vector<std::string>& keys, const ListingRequest& request) {
    Listing listing;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& key = keys[i];
        if (!key.starts_with(request.prefix))
            continue;
        const auto rolled_up = common_prefix_of(key, request);
        if (was_shown_before(key, rolled_up, request.after))
            continue;
        if (!rolled_up.empty() && rolled_up == listing.last)
            continue;
        if (count == request.max_keys) {
            listing.is_truncated = count > 0;
            break;
        }
        ++count;
        if (rolled_up.empty())
            listing.shown.push_back(i);
        else
            listing.common_prefixes.push_back(rolled_up);
        listing.last = rolled_up.empty() ? key : rolled_up;
    }
    return listing;
}

std::string written(const std::string& key, const std::optional<std::string>& encoding_type) {
    return encoding_type == "url" ? codec::percent_encode(key, true) : key;
}

} // namespace copilot::localcloud::s3
