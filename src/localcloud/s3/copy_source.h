// What x-amz-copy-source names.

#pragma once

#include "localcloud/s3/conditions.h"

#include <optional>
#include <string>

namespace copilot::localcloud::s3 {

struct CopySource {
    std::string bucket;
    std::string key;
    std::optional<std::string> version_id;
};

/// Reads "/bucket/key?versionId=x", percent-encoded, with or without the first slash. Throws
/// ServiceError InvalidArgument.
[[nodiscard]] CopySource parse_copy_source(const std::string& header);

/// Conditions on the source of a copy: one that does not hold is PreconditionFailed, always.
void check_copy(const Conditions& conditions, const ObjectVersion& source);

} // namespace copilot::localcloud::s3
