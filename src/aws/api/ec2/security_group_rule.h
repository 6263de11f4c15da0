#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReferencedSecurityGroup.html
struct ReferencedSecurityGroup {
    std::optional<std::string> group_id;
    std::optional<std::string> peering_status;
    std::optional<std::string> user_id;
    std::optional<std::string> vpc_id;
    std::optional<std::string> vpc_peering_connection_id;

    static void fields(auto& self, auto& x) {
        x("GroupId", self.group_id);
        x("PeeringStatus", self.peering_status);
        x("UserId", self.user_id);
        x("VpcId", self.vpc_id);
        x("VpcPeeringConnectionId", self.vpc_peering_connection_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html
struct SecurityGroupRule {
    std::string security_group_rule_id;
    std::string group_id;
    std::string group_owner_id;
    bool is_egress = false;
    std::string ip_protocol;
    std::optional<std::int64_t> from_port;
    std::optional<std::int64_t> to_port;
    std::optional<std::string> cidr_ipv4;
    std::optional<std::string> cidr_ipv6;
    std::optional<std::string> prefix_list_id;
    std::optional<ReferencedSecurityGroup> referenced_group_info;
    std::optional<std::string> description;
    std::vector<Tag> tags;
    std::string security_group_rule_arn;

    static void fields(auto& self, auto& x) {
        x("SecurityGroupRuleId", self.security_group_rule_id);
        x("GroupId", self.group_id);
        x("GroupOwnerId", self.group_owner_id);
        x("IsEgress", self.is_egress);
        x("IpProtocol", self.ip_protocol);
        x("FromPort", self.from_port);
        x("ToPort", self.to_port);
        x("CidrIpv4", self.cidr_ipv4);
        x("CidrIpv6", self.cidr_ipv6);
        x("PrefixListId", self.prefix_list_id);
        x("ReferencedGroupInfo", self.referenced_group_info);
        x("Description", self.description);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("SecurityGroupRuleArn", self.security_group_rule_arn);
    }
};

} // namespace copilot::aws::ec2
