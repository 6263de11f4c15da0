#pragma once

#include "cfn/intrinsic.h"

#include <string>

namespace copilot::stacks {

/// The ARN of a policy of the stack's account, by name; absent when `policy_name` is empty.
[[nodiscard]] cfn::Text permissions_boundary(const std::string& policy_name);

} // namespace copilot::stacks
