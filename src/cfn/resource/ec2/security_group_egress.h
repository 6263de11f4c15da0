// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ec2 {

/// One outbound rule of a security group that is made elsewhere.
struct SecurityGroupEgress {
    static constexpr std::string_view resource_type = "AWS::EC2::SecurityGroupEgress";

    Text cidr_ip;
    Text cidr_ipv6;
    Text description;
    Text destination_prefix_list_id;
    Text destination_security_group_id;
    Integer from_port;
    Text group_id;
    Text ip_protocol;
    Integer to_port;

    bool operator==(const SecurityGroupEgress&) const = default;

    static void fields(auto& self, auto& x) {
        x("CidrIp", self.cidr_ip);
        x("CidrIpv6", self.cidr_ipv6);
        x("Description", self.description);
        x("DestinationPrefixListId", self.destination_prefix_list_id);
        x("DestinationSecurityGroupId", self.destination_security_group_id);
        x("FromPort", self.from_port);
        x(required("GroupId"), self.group_id);
        x(required("IpProtocol"), self.ip_protocol);
        x("ToPort", self.to_port);
    }
};

} // namespace copilot::cfn::ec2
