#pragma once

#include "aws/api/cloudformation/stack_set_operation_preferences.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperation.html
struct StackSetOperation {
    std::optional<std::string> operation_id;
    std::optional<std::string> stack_set_id;
    std::optional<std::string> action;
    std::optional<std::string> status;
    std::optional<StackSetOperationPreferences> operation_preferences;
    std::optional<bool> retain_stacks;
    std::optional<std::string> administration_role_arn;
    std::optional<std::string> execution_role_name;
    std::optional<Timestamp> creation_timestamp;
    std::optional<Timestamp> end_timestamp;
    std::optional<std::string> status_reason;

    static void fields(auto& self, auto& x) {
        x("OperationId", self.operation_id);
        x("StackSetId", self.stack_set_id);
        x("Action", self.action);
        x("Status", self.status);
        x("OperationPreferences", self.operation_preferences);
        x("RetainStacks", self.retain_stacks);
        x("AdministrationRoleARN", self.administration_role_arn);
        x("ExecutionRoleName", self.execution_role_name);
        x("CreationTimestamp", self.creation_timestamp);
        x("EndTimestamp", self.end_timestamp);
        x("StatusReason", self.status_reason);
    }
};

} // namespace copilot::aws::cloudformation
