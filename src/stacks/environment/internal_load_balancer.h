#pragma once

#include "manifest/environment/http.h"
#include "stacks/environment/network.h"

namespace copilot::stacks::environment {

/// Adds the load balancer that only the VPC reaches, for when a service wants it, and the private
/// zone whose names lead to it.
void add_internal_load_balancer(
    cfn::Template& stack,
    const Network& network,
    const cfn::Resource& environment_group,
    const manifest::environment::PrivateHttp& http
);

} // namespace copilot::stacks::environment
