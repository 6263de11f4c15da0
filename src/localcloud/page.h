// Pages of lists: what NextToken, Marker and ContinuationToken carry is the key of the last item of
// the page before, so that items made or deleted between two calls neither repeat nor vanish.

#pragma once

#include "aws/service_error.h"
#include "base/format.h"
#include "codec/base64.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud {

template <typename T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next_token;
};

/// The page of `all` (sorted by `key_of(item)`) that begins after `token`, of at most `size` items
/// (at least one).
/// Throws ServiceError `code` when `token` is none that an earlier page gave.
template <typename T, typename KeyOf>
[[nodiscard]] Page<T> page_of(
    std::vector<T> all,
    const std::optional<std::string>& token,
    std::int64_t size,
    KeyOf&& key_of,
    const std::string& code = "ValidationException"
) {
    auto begin = all.begin();
    if (token && !token->empty()) {
        const auto last = codec::parse_base64(*token);
        if (!last)
            throw aws::ServiceError(code, format("The token {} is not valid", *token));
        begin = std::ranges::find_if(all, [&](const T& item) {
            return std::invoke(key_of, item) > *last;
        });
    }
    const auto left = all.end() - begin;
    const auto end =
        begin + std::clamp<std::ptrdiff_t>(size, std::min<std::ptrdiff_t>(left, 1), left);
    Page<T> page{{std::make_move_iterator(begin), std::make_move_iterator(end)}, std::nullopt};
    if (end != all.end())
        page.next_token = codec::to_base64(std::invoke(key_of, page.items.back()));
    return page;
}

} // namespace copilot::localcloud
