#pragma once

#include "stacks/environment/roles.h"

namespace copilot::stacks::environment {

/// What the environment manager role may do.
[[nodiscard]] cfn::Json manager_policy(const ManagerPermissions& permissions);

} // namespace copilot::stacks::environment
