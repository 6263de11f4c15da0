// Pages of what Describe and List operations answer.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::localcloud {

/// How large a service lets a page be, and the code of its error for one that cannot be.
struct PageLimits {
    std::int64_t largest = 100;
    std::string_view error_code = "ValidationException";
};

/// Where a page begins and ends in a list, and the token of the next one.
struct PageBounds {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::string> next_token{};
};

/// The page of `count` things that `token` asks for, or the first; everything when no size is
/// given. Throws ServiceError for a size or a token that cannot be.
[[nodiscard]] PageBounds page_bounds(
    std::size_t count,
    const std::optional<std::int64_t>& size,
    const std::optional<std::string>& token,
    const PageLimits& limits
);

} // namespace copilot::localcloud
