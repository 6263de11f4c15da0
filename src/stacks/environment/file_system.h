#pragma once

#include "stacks/environment/network.h"

namespace copilot::stacks::environment {

/// Adds the file system that workloads share, for when one asks for storage, with a mount target in
/// each private subnet.
void add_file_system(
    cfn::Template& stack, const Network& network, const cfn::Resource& environment_group
);

} // namespace copilot::stacks::environment
