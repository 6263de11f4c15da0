#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/security_group_rule.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html
struct DescribeSecurityGroupRules {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeSecurityGroupRules";

    struct Input {
        std::vector<Filter> filters;
        std::vector<std::string> security_group_rule_ids;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(Field("Filters").on_wire("Filter"), self.filters);
            x(Field("SecurityGroupRuleIds").on_wire("SecurityGroupRuleId"),
              self.security_group_rule_ids);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<SecurityGroupRule> security_group_rules;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("SecurityGroupRules").on_wire("securityGroupRuleSet"),
              self.security_group_rules);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
