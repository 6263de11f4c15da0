#pragma once

#include "aws/api/elbv2/rule.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html
struct DescribeRules {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeRules";

    struct Input {
        std::optional<std::string> listener_arn;
        std::vector<std::string> rule_arns;
        std::optional<std::string> marker;
        std::optional<std::int64_t> page_size;

        static void fields(auto& self, auto& x) {
            x("ListenerArn", self.listener_arn);
            x("RuleArns", self.rule_arns);
            x("Marker", self.marker);
            x("PageSize", self.page_size);
        }
    };

    struct Output {
        std::vector<Rule> rules;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("Rules", self.rules);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::elbv2
