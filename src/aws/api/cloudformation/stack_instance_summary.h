#pragma once

#include "aws/api/cloudformation/stack_instance_comprehensive_status.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceSummary.html
struct StackInstanceSummary {
    std::string stack_set_id;
    std::string region;
    std::string account;
    std::optional<std::string> stack_id;
    std::optional<std::string> status;
    std::optional<std::string> status_reason;
    std::optional<StackInstanceComprehensiveStatus> stack_instance_status;
    std::optional<std::string> last_operation_id;

    static void fields(auto& self, auto& x) {
        x("StackSetId", self.stack_set_id);
        x("Region", self.region);
        x("Account", self.account);
        x("StackId", self.stack_id);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("StackInstanceStatus", self.stack_instance_status);
        x("LastOperationId", self.last_operation_id);
    }
};

} // namespace copilot::aws::cloudformation
