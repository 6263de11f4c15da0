// Security group rules between the wire's shape, which groups peers by protocol and ports, and the
// records', which have one rule a peer.

#pragma once

#include "aws/api/ec2/ip_permission.h"
#include "aws/api/ec2/security_group_rule.h"
#include "localcloud/cloud.h"
#include "localcloud/ec2/security_group.h"

namespace copilot::localcloud::ec2 {

/// One rule a peer, without IDs. Throws ServiceError for protocols, ports, ranges and peers that
/// cannot be.
[[nodiscard]] std::vector<SecurityGroupRule>
read_permissions(const Call& call, const std::vector<aws::ec2::IpPermission>& permissions);

[[nodiscard]] std::vector<aws::ec2::IpPermission>
write_permissions(const Call& call, const std::vector<SecurityGroupRule>& rules);

[[nodiscard]] aws::ec2::SecurityGroupRule describe_rule(
    const Call& call, const SecurityGroup& group, const SecurityGroupRule& rule, bool egress
);

/// "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW", as EC2's errors say it.
[[nodiscard]] std::string words_of(const SecurityGroupRule& rule);

} // namespace copilot::localcloud::ec2
