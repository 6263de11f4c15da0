// What the rest of an environment stands on: its VPC and subnets, made or imported.

#pragma once

#include "cfn/template.h"

#include <vector>

namespace copilot::stacks::environment {

struct Network {
    cfn::Text vpc;
    std::vector<cfn::Text> public_subnets;
    std::vector<cfn::Text> private_subnets;
};

} // namespace copilot::stacks::environment
