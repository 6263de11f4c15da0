#pragma once

#include "aws/api/ec2/ip_permission.h"
#include "aws/api/ec2/security_group_rule_description.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UpdateSecurityGroupRuleDescriptionsIngress.html
struct UpdateSecurityGroupRuleDescriptionsIngress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "UpdateSecurityGroupRuleDescriptionsIngress";

    struct Input {
        std::optional<std::string> group_id;
        std::optional<std::string> group_name;
        std::vector<IpPermission> ip_permissions;
        std::vector<SecurityGroupRuleDescription> security_group_rule_descriptions;

        static void fields(auto& self, auto& x) {
            x("GroupId", self.group_id);
            x("GroupName", self.group_name);
            x("IpPermissions", self.ip_permissions);
            x(Field("SecurityGroupRuleDescriptions").on_wire("SecurityGroupRuleDescription"),
              self.security_group_rule_descriptions);
        }
    };

    struct Output {
        std::optional<bool> return_value;

        static void fields(auto& self, auto& x) { x("Return", self.return_value); }
    };
};

} // namespace copilot::aws::ec2
