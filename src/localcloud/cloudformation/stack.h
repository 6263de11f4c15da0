// A stack as the local cloud remembers it: what DescribeStacks says. Its resources, events and
// templates are records of their own, so that describing a stack costs the same however many
// resources it has.

#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::localcloud::cloudformation {

/// A parameter as a stack was given it.
struct StackParameter {
    std::string key;
    std::string value;
    /// What an AWS::SSM::Parameter::Value parameter stood for; absent for the others.
    std::optional<std::string> resolved;
    bool no_echo = false; ///< Shown as "****" only.

    bool operator==(const StackParameter&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Value", self.value);
        x("Resolved", self.resolved);
        x("NoEcho", self.no_echo);
    }
};

struct StackOutput {
    std::string key;
    std::string value;
    std::optional<std::string> description;
    std::optional<std::string> export_name;

    bool operator==(const StackOutput&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Value", self.value);
        x("Description", self.description);
        x("ExportName", self.export_name);
    }
};

/// Kept under its ID, also after its deletion; `StackName` finds the living one.
struct Stack {
    static constexpr std::string_view kind = "cloudformation/stack";

    std::string id; ///< The ARN.
    std::string name;
    std::string status; ///< "CREATE_COMPLETE"
    std::optional<std::string> status_reason;
    std::optional<std::string> description;
    Timestamp created;
    std::optional<Timestamp> updated;
    std::optional<Timestamp> deleted;
    std::vector<StackParameter> parameters;
    std::vector<StackOutput> outputs;
    Dictionary<std::string> tags;
    std::vector<std::string> capabilities;
    std::vector<std::string> notification_arns;
    std::optional<std::string> role_arn;
    std::optional<std::string> change_set_id; ///< The last one that was executed.
    std::optional<std::string> parent_id;     ///< Of a nested stack.
    std::optional<std::string> root_id;
    bool disable_rollback = false;
    bool termination_protection = false;

    [[nodiscard]] std::string record_id() const { return id; }

    /// Whether it is gone: only its ID still finds it.
    [[nodiscard]] bool is_deleted() const { return status == "DELETE_COMPLETE"; }

    bool operator==(const Stack&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x(required("Name"), self.name);
        x(required("Status"), self.status);
        x("StatusReason", self.status_reason);
        x("Description", self.description);
        x("Created", self.created);
        x("Updated", self.updated);
        x("Deleted", self.deleted);
        x("Parameters", self.parameters);
        x("Outputs", self.outputs);
        x("Tags", self.tags);
        x("Capabilities", self.capabilities);
        x("NotificationARNs", self.notification_arns);
        x("RoleARN", self.role_arn);
        x("ChangeSetId", self.change_set_id);
        x("ParentId", self.parent_id);
        x("RootId", self.root_id);
        x("DisableRollback", self.disable_rollback);
        x("TerminationProtection", self.termination_protection);
    }
};

/// The stack that has a name now. There is at most one for each name; a deleted stack has none.
struct StackName {
    static constexpr std::string_view kind = "cloudformation/stack-name";

    std::string name;
    std::string stack_id;

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("StackId"), self.stack_id);
    }
};

} // namespace copilot::localcloud::cloudformation
