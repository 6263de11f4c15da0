#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/changes.h"

namespace copilot::localcloud::cloudformation {

/// One change of a change set, as it was foreseen.
struct PlannedChange {
    std::string action;
    std::string logical_id;
    std::string physical_id;
    std::string type;
    std::string replacement;
    std::vector<std::string> properties;
    bool tags = false;

    static void fields(auto& self, auto& x) {
        x("Action", self.action);
        x("LogicalId", self.logical_id);
        x("PhysicalId", self.physical_id);
        x("Type", self.type);
        x("Replacement", self.replacement);
        x("Properties", self.properties);
        x("Tags", self.tags);
    }
};

/// A proposal that waits to be executed. Its template is a StackTemplate under its ID.
struct ChangeSet {
    static constexpr std::string_view kind = "cloudformation/change-set";

    std::string id; ///< The ARN.
    std::string name;
    std::string stack_id;
    std::string stack_name;
    std::string type; ///< "CREATE", "UPDATE"
    std::optional<std::string> description;
    std::string status; ///< "CREATE_COMPLETE", "FAILED"
    std::optional<std::string> status_reason;
    std::string execution_status; ///< "AVAILABLE", "UNAVAILABLE", "OBSOLETE", ...
    Timestamp created;
    std::vector<StackParameter> parameters;
    Dictionary<std::string> tags;
    std::vector<std::string> capabilities;
    std::vector<std::string> notification_arns;
    std::optional<std::string> role_arn;
    bool include_nested_stacks = false;
    std::vector<PlannedChange> changes;

    [[nodiscard]] std::string record_id() const { return id; }

    [[nodiscard]] std::string parent_id() const { return stack_id; }

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x(required("Name"), self.name);
        x(required("StackId"), self.stack_id);
        x("StackName", self.stack_name);
        x("Type", self.type);
        x("Description", self.description);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("ExecutionStatus", self.execution_status);
        x("Created", self.created);
        x("Parameters", self.parameters);
        x("Tags", self.tags);
        x("Capabilities", self.capabilities);
        x("NotificationARNs", self.notification_arns);
        x("RoleARN", self.role_arn);
        x("IncludeNestedStacks", self.include_nested_stacks);
        x("Changes", self.changes);
    }
};

} // namespace copilot::localcloud::cloudformation
