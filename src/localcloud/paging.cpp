// A token is the number of things before its page, in base64 so that nobody counts on it.

#include "localcloud/paging.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "codec/base64.h"

#include <algorithm>
#include <charconv>

namespace copilot::localcloud {

namespace {

std::size_t parse_token(const std::string& token, std::size_t count, const PageLimits& limits) {
    const auto text = codec::parse_base64(token).value_or("");
    std::size_t begin = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, begin);
    if (parsed.ec != std::errc{} || parsed.ptr != end || begin > count)
        throw aws::ServiceError(
            std::string(limits.error_code), format("The token '{}' is invalid", token)
        );
    return begin;
}

} // namespace

PageBounds page_bounds(
    std::size_t count,
    const std::optional<std::int64_t>& size,
    const std::optional<std::string>& token,
    const PageLimits& limits
) {
    if (size && (*size < 1 || *size > limits.largest))
        throw aws::ServiceError(
            std::string(limits.error_code),
            format("A page has 1 to {} results, not {}", limits.largest, *size)
        );
    PageBounds bounds{.begin = 0, .end = count};
    if (token && !token->empty())
        bounds.begin = parse_token(*token, count, limits);
    if (size)
        bounds.end = std::min(count, bounds.begin + static_cast<std::size_t>(*size));
    if (bounds.end < count)
        bounds.next_token = codec::to_base64(std::to_string(bounds.end));
    return bounds;
}

} // namespace copilot::localcloud
