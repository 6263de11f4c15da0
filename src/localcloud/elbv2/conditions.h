// Conditions of rules between the wire's shape and the records'.

#pragma once

#include "aws/api/elbv2/rule_condition.h"
#include "localcloud/elbv2/action.h"

namespace copilot::localcloud::elbv2 {

/// Throws ServiceError ValidationError for fields, values and combinations that cannot be.
[[nodiscard]] std::vector<Condition>
read_conditions(const std::vector<aws::elbv2::RuleCondition>& conditions);

[[nodiscard]] std::vector<aws::elbv2::RuleCondition>
write_conditions(const std::vector<Condition>& conditions);

} // namespace copilot::localcloud::elbv2
