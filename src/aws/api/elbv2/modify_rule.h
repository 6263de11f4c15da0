#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/rule.h"
#include "aws/api/elbv2/rule_condition.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyRule.html
struct ModifyRule {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "ModifyRule";

    struct Input {
        std::string rule_arn;
        std::vector<RuleCondition> conditions;
        std::vector<Action> actions;

        static void fields(auto& self, auto& x) {
            x(required("RuleArn"), self.rule_arn);
            x("Conditions", self.conditions);
            x("Actions", self.actions);
        }
    };

    struct Output {
        std::vector<Rule> rules;

        static void fields(auto& self, auto& x) { x("Rules", self.rules); }
    };
};

} // namespace copilot::aws::elbv2
