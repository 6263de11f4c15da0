#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokedSecurityGroupRule.html
struct RevokedSecurityGroupRule {
    std::optional<std::string> security_group_rule_id;
    std::optional<std::string> group_id;
    std::optional<bool> is_egress;
    std::optional<std::string> ip_protocol;
    std::optional<std::int64_t> from_port;
    std::optional<std::int64_t> to_port;
    std::optional<std::string> cidr_ipv4;
    std::optional<std::string> cidr_ipv6;
    std::optional<std::string> prefix_list_id;
    std::optional<std::string> referenced_group_id;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("SecurityGroupRuleId", self.security_group_rule_id);
        x("GroupId", self.group_id);
        x("IsEgress", self.is_egress);
        x("IpProtocol", self.ip_protocol);
        x("FromPort", self.from_port);
        x("ToPort", self.to_port);
        x("CidrIpv4", self.cidr_ipv4);
        x("CidrIpv6", self.cidr_ipv6);
        x("PrefixListId", self.prefix_list_id);
        x("ReferencedGroupId", self.referenced_group_id);
        x("Description", self.description);
    }
};

} // namespace copilot::aws::ec2
