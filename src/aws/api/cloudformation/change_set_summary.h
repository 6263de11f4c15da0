#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ChangeSetSummary.html
struct ChangeSetSummary {
    std::optional<std::string> stack_id;
    std::optional<std::string> stack_name;
    std::optional<std::string> change_set_id;
    std::optional<std::string> change_set_name;
    std::optional<std::string> execution_status;
    std::optional<std::string> status;
    std::optional<std::string> status_reason;
    std::optional<Timestamp> creation_time;
    std::optional<std::string> description;
    std::optional<bool> include_nested_stacks;
    std::optional<std::string> parent_change_set_id;
    std::optional<std::string> root_change_set_id;

    static void fields(auto& self, auto& x) {
        x("StackId", self.stack_id);
        x("StackName", self.stack_name);
        x("ChangeSetId", self.change_set_id);
        x("ChangeSetName", self.change_set_name);
        x("ExecutionStatus", self.execution_status);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("CreationTime", self.creation_time);
        x("Description", self.description);
        x("IncludeNestedStacks", self.include_nested_stacks);
        x("ParentChangeSetId", self.parent_change_set_id);
        x("RootChangeSetId", self.root_change_set_id);
    }
};

} // namespace copilot::aws::cloudformation
