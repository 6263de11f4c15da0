#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackResourceSummary.html
struct StackResourceSummary {
    std::string logical_resource_id;
    std::optional<std::string> physical_resource_id;
    std::string resource_type;
    Timestamp last_updated_timestamp;
    std::string resource_status;
    std::optional<std::string> resource_status_reason;

    static void fields(auto& self, auto& x) {
        x("LogicalResourceId", self.logical_resource_id);
        x("PhysicalResourceId", self.physical_resource_id);
        x("ResourceType", self.resource_type);
        x("LastUpdatedTimestamp", self.last_updated_timestamp);
        x("ResourceStatus", self.resource_status);
        x("ResourceStatusReason", self.resource_status_reason);
    }
};

} // namespace copilot::aws::cloudformation
