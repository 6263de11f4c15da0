// Security groups as a VPC's creation and CreateSecurityGroup both make them.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ec2/security_group.h"

namespace copilot::localcloud::ec2 {

struct SecurityGroupRequest {
    std::string name;
    std::string description;
    std::string vpc_id;
    Dictionary<std::string> tags{};
};

/// A group that lets its members reach everything, and nobody reach them.
SecurityGroup make_security_group(Call& call, const SecurityGroupRequest& request);

/// A VPC's "default" group: its members also reach each other.
SecurityGroup make_default_security_group(Call& call, const std::string& vpc_id);

/// Whether `id` is a peer in a rule of another group.
[[nodiscard]] bool is_referenced(Call& call, const SecurityGroup& group);

} // namespace copilot::localcloud::ec2
