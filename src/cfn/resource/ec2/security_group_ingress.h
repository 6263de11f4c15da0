// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ec2 {

/// One inbound rule of a security group that is made elsewhere.
struct SecurityGroupIngress {
    static constexpr std::string_view resource_type = "AWS::EC2::SecurityGroupIngress";

    Text cidr_ip;
    Text cidr_ipv6;
    Text description;
    Integer from_port;
    Text group_id;
    Text ip_protocol;
    Text source_prefix_list_id;
    Text source_security_group_id;
    Integer to_port;

    bool operator==(const SecurityGroupIngress&) const = default;

    static void fields(auto& self, auto& x) {
        x("CidrIp", self.cidr_ip);
        x("CidrIpv6", self.cidr_ipv6);
        x("Description", self.description);
        x("FromPort", self.from_port);
        x("GroupId", self.group_id);
        x(required("IpProtocol"), self.ip_protocol);
        x("SourcePrefixListId", self.source_prefix_list_id);
        x("SourceSecurityGroupId", self.source_security_group_id);
        x("ToPort", self.to_port);
    }
};

} // namespace copilot::cfn::ec2
