#pragma once

#include "stacks/environment/network.h"

namespace copilot::stacks::environment {

/// Adds the private DNS namespace, the ECS cluster and what lets services write their logs.
void add_cluster(cfn::Template& stack, const Network& network, bool container_insights);

} // namespace copilot::stacks::environment
