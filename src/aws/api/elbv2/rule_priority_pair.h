#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RulePriorityPair.html
struct RulePriorityPair {
    std::optional<std::string> rule_arn;
    std::optional<std::int64_t> priority;

    static void fields(auto& self, auto& x) {
        x("RuleArn", self.rule_arn);
        x("Priority", self.priority);
    }
};

} // namespace copilot::aws::elbv2
