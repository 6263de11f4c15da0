// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::ec2 {

/// Who may reach what carries it, and whom that may reach.
struct SecurityGroup {
    static constexpr std::string_view resource_type = "AWS::EC2::SecurityGroup";

    struct Egress {
        Text cidr_ip;
        Text cidr_ipv6;
        Text description;
        Text destination_prefix_list_id;
        Text destination_security_group_id;
        Integer from_port;
        Text ip_protocol;
        Integer to_port;

        bool operator==(const Egress&) const = default;

        static void fields(auto& self, auto& x) {
            x("CidrIp", self.cidr_ip);
            x("CidrIpv6", self.cidr_ipv6);
            x("Description", self.description);
            x("DestinationPrefixListId", self.destination_prefix_list_id);
            x("DestinationSecurityGroupId", self.destination_security_group_id);
            x("FromPort", self.from_port);
            x(required("IpProtocol"), self.ip_protocol);
            x("ToPort", self.to_port);
        }
    };

    struct Ingress {
        Text cidr_ip;
        Text cidr_ipv6;
        Text description;
        Integer from_port;
        Text ip_protocol;
        Text source_prefix_list_id;
        Text source_security_group_id;
        Integer to_port;

        bool operator==(const Ingress&) const = default;

        static void fields(auto& self, auto& x) {
            x("CidrIp", self.cidr_ip);
            x("CidrIpv6", self.cidr_ipv6);
            x("Description", self.description);
            x("FromPort", self.from_port);
            x(required("IpProtocol"), self.ip_protocol);
            x("SourcePrefixListId", self.source_prefix_list_id);
            x("SourceSecurityGroupId", self.source_security_group_id);
            x("ToPort", self.to_port);
        }
    };

    Text group_description;
    Text group_name;
    std::vector<Egress> security_group_egress;
    std::vector<Ingress> security_group_ingress;
    std::vector<Tag> tags;
    Text vpc_id;

    bool operator==(const SecurityGroup&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("GroupDescription"), self.group_description);
        x("GroupName", self.group_name);
        x("SecurityGroupEgress", self.security_group_egress);
        x("SecurityGroupIngress", self.security_group_ingress);
        x("Tags", self.tags);
        x("VpcId", self.vpc_id);
    }
};

} // namespace copilot::cfn::ec2
