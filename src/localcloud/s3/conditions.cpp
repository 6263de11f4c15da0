// Preconditions by ETag and time, and the Range header.

#include "localcloud/s3/conditions.h"

#include "aws/service_error.h"

#include <algorithm>
#include <charconv>

namespace copilot::localcloud::s3 {

namespace {

using aws::ServiceError;

std::string_view without_quotes(std::string_view etag) {
    if (etag.size() >= 2 && etag.starts_with('"') && etag.ends_with('"'))
        return etag.substr(1, etag.size() - 2);
    return etag;
}

bool matches(const std::string& wanted, const ObjectVersion& version) {
    return wanted == "*" || without_quotes(wanted) == without_quotes(version.etag);
}

ServiceError failed(std::string_view condition) {
    return {
        "PreconditionFailed",
        format("At least one of the pre-conditions you specified did not hold: {}", condition),
        412
    };
}

/// HTTP's times have no fractions of a second.
Timestamp second_of(Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

std::optional<std::int64_t> parse_number(std::string_view digits) {
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, number);
    if (digits.empty() || parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return number;
}

} // namespace

void check_read(const Conditions& conditions, const ObjectVersion& version) {
    if (conditions.if_match) {
        if (!matches(*conditions.if_match, version))
            throw failed("If-Match");
    } else if (conditions.if_unmodified_since
               && second_of(version.modified) > *conditions.if_unmodified_since) {
        throw failed("If-Unmodified-Since");
    }
    if (conditions.if_none_match) {
        if (matches(*conditions.if_none_match, version))
            throw ServiceError("NotModified", "Not Modified", 304);
    } else if (conditions.if_modified_since
               && second_of(version.modified) <= *conditions.if_modified_since) {
        throw ServiceError("NotModified", "Not Modified", 304);
    }
}

void check_write(
    const std::optional<std::string>& if_match,
    const std::optional<std::string>& if_none_match,
    const std::optional<ObjectVersion>& current
) {
    if (if_match && !current)
        throw ServiceError("NoSuchKey", "The specified key does not exist.", 404);
    if (if_match && !matches(*if_match, *current))
        throw failed("If-Match");
    if (if_none_match && current && matches(*if_none_match, *current))
        throw failed("If-None-Match");
}

std::optional<ByteRange> parse_range(std::string_view header, std::int64_t size) {
    constexpr std::string_view unit = "bytes=";
    const auto dash = header.find('-');
    if (!header.starts_with(unit) || dash == std::string_view::npos || header.contains(','))
        return std::nullopt;
    const auto from = parse_number(header.substr(unit.size(), dash - unit.size()));
    const auto to = parse_number(header.substr(dash + 1));
    if (!from && !to)
        return std::nullopt;
    const bool has_start = dash > unit.size();
    if (has_start != from.has_value() || (from && to && *to < *from))
        return std::nullopt;
    const ByteRange range = from ? ByteRange{*from, std::min(to.value_or(size), size - 1)}
                                 : ByteRange{std::max<std::int64_t>(size - *to, 0), size - 1};
    if (range.first > range.last)
        throw ServiceError("InvalidRange", "The requested range is not satisfiable", 416);
    return range;
}

} // namespace copilot::localcloud::s3
