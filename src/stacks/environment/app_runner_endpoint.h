#pragma once

#include "stacks/environment/network.h"

#include <string>

namespace copilot::stacks::environment {

/// Adds the endpoint by which the VPC reaches private App Runner services, for when there is one.
/// `name` is the environment's: "shop-test".
void add_app_runner_endpoint(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const std::string& name
);

} // namespace copilot::stacks::environment
