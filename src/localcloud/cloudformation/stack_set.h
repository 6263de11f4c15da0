// Stack sets with self-managed permissions: one template, a stack in each of several accounts and
// regions.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-concepts.html

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/cloudformation/stack.h"

#include <string>
#include <vector>

namespace copilot::localcloud::cloudformation {

/// Its template is a StackTemplate under its ID.
struct StackSet {
    static constexpr std::string_view kind = "cloudformation/stack-set";

    std::string name;
    std::string id; ///< "shop-infrastructure:1a2b..."
    std::string arn;
    std::optional<std::string> description;
    std::vector<StackParameter> parameters;
    Dictionary<std::string> tags;
    std::vector<std::string> capabilities;
    std::string administration_role_arn;
    std::string execution_role_name;

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Id"), self.id);
        x("Arn", self.arn);
        x("Description", self.description);
        x("Parameters", self.parameters);
        x("Tags", self.tags);
        x("Capabilities", self.capabilities);
        x("AdministrationRoleARN", self.administration_role_arn);
        x("ExecutionRoleName", self.execution_role_name);
    }
};

struct StackInstance {
    static constexpr std::string_view kind = "cloudformation/stack-instance";

    std::string stack_set_id;
    std::string account;
    std::string region;
    std::optional<std::string> stack_id;
    std::string status;          ///< "CURRENT", "OUTDATED", "INOPERABLE"
    std::string detailed_status; ///< "PENDING", "RUNNING", "SUCCEEDED", "FAILED"
    std::optional<std::string> status_reason;
    std::string last_operation_id;
    std::vector<StackParameter> parameter_overrides;

    [[nodiscard]] static std::string
    id_of(const std::string& set, const std::string& account, const std::string& region) {
        return set + "/" + account + "/" + region;
    }

    [[nodiscard]] std::string record_id() const { return id_of(stack_set_id, account, region); }

    [[nodiscard]] std::string parent_id() const { return stack_set_id; }

    static void fields(auto& self, auto& x) {
        x(required("StackSetId"), self.stack_set_id);
        x(required("Account"), self.account);
        x(required("Region"), self.region);
        x("StackId", self.stack_id);
        x("Status", self.status);
        x("DetailedStatus", self.detailed_status);
        x("StatusReason", self.status_reason);
        x("LastOperationId", self.last_operation_id);
        x("ParameterOverrides", self.parameter_overrides);
    }
};

/// What an operation has to do in one place, and how far it is.
struct InstanceResult {
    std::string account;
    std::string region;
    std::string status; ///< "PENDING", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"
    std::optional<std::string> status_reason;

    [[nodiscard]] bool is_final() const { return status != "PENDING" && status != "RUNNING"; }

    static void fields(auto& self, auto& x) {
        x("Account", self.account);
        x("Region", self.region);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
    }
};

struct StackSetOperation {
    static constexpr std::string_view kind = "cloudformation/stack-set-operation";

    std::string stack_set_id;
    std::string stack_set_name;
    std::string id;
    std::string action; ///< "CREATE", "UPDATE", "DELETE"
    std::string status; ///< "RUNNING", "SUCCEEDED", "FAILED", "STOPPED"
    std::optional<std::string> status_reason;
    Timestamp created;
    std::optional<Timestamp> ended;
    bool retain_stacks = false;
    std::string administration_role_arn;
    std::string execution_role_name;
    std::vector<InstanceResult> results;

    [[nodiscard]] std::string record_id() const { return stack_set_id + "/" + id; }

    [[nodiscard]] std::string parent_id() const { return stack_set_id; }

    static void fields(auto& self, auto& x) {
        x(required("StackSetId"), self.stack_set_id);
        x("StackSetName", self.stack_set_name);
        x(required("Id"), self.id);
        x("Action", self.action);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("Created", self.created);
        x("Ended", self.ended);
        x("RetainStacks", self.retain_stacks);
        x("AdministrationRoleARN", self.administration_role_arn);
        x("ExecutionRoleName", self.execution_role_name);
        x("Results", self.results);
    }
};

/// The operations that are under way: there is one for each, and only then.
struct RunningStackSetOperation {
    static constexpr std::string_view kind = "cloudformation/running-stack-set-operation";

    std::string stack_set_id;
    std::string operation; ///< The record ID of the StackSetOperation.

    [[nodiscard]] std::string record_id() const { return stack_set_id; }

    static void fields(auto& self, auto& x) {
        x(required("StackSetId"), self.stack_set_id);
        x(required("Operation"), self.operation);
    }
};

/// By name or ID. Throws ServiceError StackSetNotFoundException.
[[nodiscard]] StackSet
stack_set_named(Records& records, const Place& place, const std::string& name_or_id);

/// Takes every operation that is under way one step further: begins stacks, looks how they are.
/// Never waits. May be called at any time, by one thread at a time.
void advance_stack_sets(Cloud& cloud);

} // namespace copilot::localcloud::cloudformation
