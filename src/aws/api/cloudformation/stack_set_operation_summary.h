#pragma once

#include "aws/api/cloudformation/stack_set_operation_preferences.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationSummary.html
struct StackSetOperationSummary {
    std::optional<std::string> operation_id;
    std::optional<std::string> action;
    std::optional<std::string> status;
    std::optional<Timestamp> creation_timestamp;
    std::optional<Timestamp> end_timestamp;
    std::optional<std::string> status_reason;
    std::optional<StackSetOperationPreferences> operation_preferences;

    static void fields(auto& self, auto& x) {
        x("OperationId", self.operation_id);
        x("Action", self.action);
        x("Status", self.status);
        x("CreationTimestamp", self.creation_timestamp);
        x("EndTimestamp", self.end_timestamp);
        x("StatusReason", self.status_reason);
        x("OperationPreferences", self.operation_preferences);
    }
};

} // namespace copilot::aws::cloudformation
