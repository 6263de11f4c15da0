#pragma once

#include "aws/api/elbv2/rule.h"
#include "aws/api/elbv2/rule_priority_pair.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetRulePriorities.html
struct SetRulePriorities {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "SetRulePriorities";

    struct Input {
        std::vector<RulePriorityPair> rule_priorities;

        static void fields(auto& self, auto& x) {
            x(required("RulePriorities"), self.rule_priorities);
        }
    };

    struct Output {
        std::vector<Rule> rules;

        static void fields(auto& self, auto& x) { x("Rules", self.rules); }
    };
};

} // namespace copilot::aws::elbv2
