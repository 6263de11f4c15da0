#pragma once

#include "aws/api/ec2/ip_permission.h"
#include "aws/api/ec2/security_group_rule.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html
struct AuthorizeSecurityGroupEgress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "AuthorizeSecurityGroupEgress";

    struct Input {
        std::vector<TagSpecification> tag_specifications;
        std::string group_id;
        std::optional<std::string> source_security_group_name;
        std::optional<std::string> source_security_group_owner_id;
        std::optional<std::string> ip_protocol;
        std::optional<std::int64_t> from_port;
        std::optional<std::int64_t> to_port;
        std::optional<std::string> cidr_ip;
        std::vector<IpPermission> ip_permissions;

        static void fields(auto& self, auto& x) {
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x(required("GroupId"), self.group_id);
            x("SourceSecurityGroupName", self.source_security_group_name);
            x("SourceSecurityGroupOwnerId", self.source_security_group_owner_id);
            x("IpProtocol", self.ip_protocol);
            x("FromPort", self.from_port);
            x("ToPort", self.to_port);
            x("CidrIp", self.cidr_ip);
            x("IpPermissions", self.ip_permissions);
        }
    };

    struct Output {
        std::optional<bool> return_value;
        std::vector<SecurityGroupRule> security_group_rules;

        static void fields(auto& self, auto& x) {
            x("Return", self.return_value);
            x(Field("SecurityGroupRules").on_wire("securityGroupRuleSet"),
              self.security_group_rules);
        }
    };
};

} // namespace copilot::aws::ec2
