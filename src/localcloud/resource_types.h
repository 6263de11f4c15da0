#pragma once

#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud {

/// Every resource type of resource_types.inc.
[[nodiscard]] const std::vector<ResourceType>& resource_types();

/// Null when the type is not implemented.
[[nodiscard]] const ResourceType* find_resource_type(std::string_view name);

} // namespace copilot::localcloud
