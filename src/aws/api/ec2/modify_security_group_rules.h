#pragma once

#include "aws/api/ec2/security_group_rule_update.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySecurityGroupRules.html
struct ModifySecurityGroupRules {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ModifySecurityGroupRules";

    struct Input {
        std::string group_id;
        std::vector<SecurityGroupRuleUpdate> security_group_rules;

        static void fields(auto& self, auto& x) {
            x(required("GroupId"), self.group_id);
            x(required("SecurityGroupRules").on_wire("SecurityGroupRule"),
              self.security_group_rules);
        }
    };

    struct Output {
        std::optional<bool> return_value;

        static void fields(auto& self, auto& x) { x("Return", self.return_value); }
    };
};

} // namespace copilot::aws::ec2
