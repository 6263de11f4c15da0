// Tags of objects.

#pragma once

#include "localcloud/tags.h"

#include <optional>
#include <string>

namespace copilot::localcloud::s3 {

/// The tags of an x-amz-tagging header: "a=1&b=2".
[[nodiscard]] Tags tags_from_header(const std::optional<std::string>& header);

/// Throws ServiceError BadRequest or InvalidTag when there are too many, or too long ones.
void check_object_tags(const Tags& tags);

} // namespace copilot::localcloud::s3
