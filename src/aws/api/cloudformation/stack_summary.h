#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSummary.html
struct StackSummary {
    std::optional<std::string> stack_id;
    std::string stack_name;
    std::optional<std::string> template_description;
    Timestamp creation_time;
    std::optional<Timestamp> last_updated_time;
    std::optional<Timestamp> deletion_time;
    std::string stack_status;
    std::optional<std::string> stack_status_reason;
    std::optional<std::string> parent_id;
    std::optional<std::string> root_id;

    static void fields(auto& self, auto& x) {
        x("StackId", self.stack_id);
        x("StackName", self.stack_name);
        x("TemplateDescription", self.template_description);
        x("CreationTime", self.creation_time);
        x("LastUpdatedTime", self.last_updated_time);
        x("DeletionTime", self.deletion_time);
        x("StackStatus", self.stack_status);
        x("StackStatusReason", self.stack_status_reason);
        x("ParentId", self.parent_id);
        x("RootId", self.root_id);
    }
};

} // namespace copilot::aws::cloudformation
