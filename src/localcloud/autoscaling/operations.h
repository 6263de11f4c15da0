// What autoscaling/api registers, one function per noun.

#pragma once

#include "localcloud/autoscaling/scaling.h"
#include "localcloud/cloud.h"

namespace copilot::localcloud::autoscaling {

void register_policy_operations(Cloud& cloud);
void register_target_operations(Cloud& cloud);

/// Throws ObjectNotFoundException.
[[nodiscard]] ScalableTarget require_target(
    Call& call,
    const std::string& service_namespace,
    const std::string& resource_id,
    const std::string& scalable_dimension
);

} // namespace copilot::localcloud::autoscaling
