#pragma once

#include "manifest/environment/network.h"
#include "stacks/environment/network.h"

#include <optional>
#include <string>

namespace copilot::stacks::environment {

/// Adds the group that all tasks of the environment are in: they may talk to each other.
cfn::Resource add_environment_security_group(
    cfn::Template& stack,
    const Network& network,
    const std::optional<manifest::environment::SecurityGroup>& rules
);

/// A rule that lets everything in one group reach everything in another.
struct GroupIngress {
    std::string logical_id;
    std::string description; ///< Of the rule itself: EC2 cannot change it afterwards.
    cfn::Text into;
    cfn::Text from;
    std::string condition{};
};

void add_group_ingress(cfn::Template& stack, const GroupIngress& rule);

} // namespace copilot::stacks::environment
