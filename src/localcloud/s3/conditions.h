// Conditional requests and parts of objects.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html

#pragma once

#include "base/timestamp.h"
#include "localcloud/s3/object.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::localcloud::s3 {

struct Conditions {
    std::optional<std::string> if_match;
    std::optional<std::string> if_none_match;
    std::optional<Timestamp> if_modified_since;
    std::optional<Timestamp> if_unmodified_since;
};

/// For reading: throws ServiceError NotModified (304) or PreconditionFailed (412).
void check_read(const Conditions& conditions, const ObjectVersion& version);

/// For writing over `current` (the latest version, if there is one that shows): throws ServiceError
/// PreconditionFailed, or NoSuchKey when an ETag is to match and there is no object.
void check_write(
    const std::optional<std::string>& if_match,
    const std::optional<std::string>& if_none_match,
    const std::optional<ObjectVersion>& current
);

/// Bytes `first` to `last`, both included.
struct ByteRange {
    std::int64_t first;
    std::int64_t last;
};

/// Reads "bytes=0-99", "bytes=100-", "bytes=-5". Nothing when it is none of them (it is ignored
/// then); throws ServiceError InvalidRange (416) when it begins behind the end.
[[nodiscard]] std::optional<ByteRange> parse_range(std::string_view header, std::int64_t size);

} // namespace copilot::localcloud::s3
