#pragma once

#include "stacks/environment/network.h"

#include <cstdint>

namespace copilot::stacks::environment {

/// Adds a record of the VPC's traffic, kept for `retention_days`.
void add_flow_logs(
    cfn::Template& stack,
    const Network& network,
    std::int64_t retention_days,
    const cfn::Text& permissions_boundary
);

} // namespace copilot::stacks::environment
