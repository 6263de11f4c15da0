#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/stack_instance_comprehensive_status.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstance.html
struct StackInstance {
    std::optional<std::string> stack_set_id;
    std::optional<std::string> region;
    std::optional<std::string> account;
    std::optional<std::string> stack_id;
    std::vector<Parameter> parameter_overrides;
    std::optional<std::string> status;
    std::optional<StackInstanceComprehensiveStatus> stack_instance_status;
    std::optional<std::string> status_reason;
    std::optional<std::string> last_operation_id;

    static void fields(auto& self, auto& x) {
        x("StackSetId", self.stack_set_id);
        x("Region", self.region);
        x("Account", self.account);
        x("StackId", self.stack_id);
        x("ParameterOverrides", self.parameter_overrides);
        x("Status", self.status);
        x("StackInstanceStatus", self.stack_instance_status);
        x("StatusReason", self.status_reason);
        x("LastOperationId", self.last_operation_id);
    }
};

} // namespace copilot::aws::cloudformation
