#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackEvent.html
struct StackEvent {
    std::string stack_id;
    std::string event_id;
    std::string stack_name;
    std::optional<std::string> operation_id;
    std::optional<std::string> logical_resource_id;
    std::optional<std::string> physical_resource_id;
    std::optional<std::string> resource_type;
    Timestamp timestamp;
    std::optional<std::string> resource_status;
    std::optional<std::string> resource_status_reason;
    std::optional<std::string> resource_properties;
    std::optional<std::string> client_request_token;
    std::optional<std::string> detailed_status;

    static void fields(auto& self, auto& x) {
        x("StackId", self.stack_id);
        x("EventId", self.event_id);
        x("StackName", self.stack_name);
        x("OperationId", self.operation_id);
        x("LogicalResourceId", self.logical_resource_id);
        x("PhysicalResourceId", self.physical_resource_id);
        x("ResourceType", self.resource_type);
        x("Timestamp", self.timestamp);
        x("ResourceStatus", self.resource_status);
        x("ResourceStatusReason", self.resource_status_reason);
        x("ResourceProperties", self.resource_properties);
        x("ClientRequestToken", self.client_request_token);
        x("DetailedStatus", self.detailed_status);
    }
};

} // namespace copilot::aws::cloudformation
