#pragma once

#include "aws/api/elbv2/action.h"
#include "aws/api/elbv2/rule_condition.h"
#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Rule.html
struct Rule {
    std::string rule_arn;
    std::string priority;
    std::vector<RuleCondition> conditions;
    std::vector<Action> actions;
    bool is_default = false;

    static void fields(auto& self, auto& x) {
        x("RuleArn", self.rule_arn);
        x("Priority", self.priority);
        x("Conditions", self.conditions);
        x("Actions", self.actions);
        x("IsDefault", self.is_default);
    }
};

} // namespace copilot::aws::elbv2
