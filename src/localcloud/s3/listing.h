// Which keys a listing shows: by prefix, rolled up at a delimiter, page by page.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::s3 {

struct ListingRequest {
    std::string prefix;
    std::string delimiter;
    std::string after; ///< The last key or common prefix of the page before.
    std::int64_t max_keys = 1000;
};

struct Listing {
    std::vector<std::size_t> shown; ///< Indexes into the keys.
    std::vector<std::string> common_prefixes;
    bool is_truncated = false;
    std::string last; ///< The last key or common prefix that is shown.
};

/// `keys` are sorted.
[[nodiscard]] Listing
list_keys(const std::vector<std::string>& keys, const ListingRequest& request);

/// A key as a listing writes it: percent-encoded when it was asked to.
[[nodiscard]] std::string
written(const std::string& key, const std::optional<std::string>& encoding_type);

} // namespace copilot::localcloud::s3
