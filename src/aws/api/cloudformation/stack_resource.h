#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackResource.html
struct StackResource {
    std::optional<std::string> stack_name;
    std::optional<std::string> stack_id;
    std::string logical_resource_id;
    std::optional<std::string> physical_resource_id;
    std::string resource_type;
    Timestamp timestamp;
    std::string resource_status;
    std::optional<std::string> resource_status_reason;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("StackName", self.stack_name);
        x("StackId", self.stack_id);
        x("LogicalResourceId", self.logical_resource_id);
        x("PhysicalResourceId", self.physical_resource_id);
        x("ResourceType", self.resource_type);
        x("Timestamp", self.timestamp);
        x("ResourceStatus", self.resource_status);
        x("ResourceStatusReason", self.resource_status_reason);
        x("Description", self.description);
    }
};

} // namespace copilot::aws::cloudformation
