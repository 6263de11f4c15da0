#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/rule.h"
#include "aws/api/elbv2/rule_condition.h"
#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/tag.h"
#include "aws/operation.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
struct CreateRule {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "CreateRule";

    struct Input {
        std::string listener_arn;
        std::vector<RuleCondition> conditions;
        std::int64_t priority = 0;
        std::vector<Action> actions;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("ListenerArn"), self.listener_arn);
            x(required("Conditions"), self.conditions);
            x(required("Priority"), self.priority);
            x(required("Actions"), self.actions);
            x("Tags", self.tags);
        }
    };

    struct Output {
        std::vector<Rule> rules;

        static void fields(auto& self, auto& x) { x("Rules", self.rules); }
    };
};

} // namespace copilot::aws::elbv2
