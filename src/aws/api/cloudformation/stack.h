#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Output.html
struct Output {
    std::string output_key;
    std::string output_value;
    std::optional<std::string> description;
    std::optional<std::string> export_name;

    static void fields(auto& self, auto& x) {
        x("OutputKey", self.output_key);
        x("OutputValue", self.output_value);
        x("Description", self.description);
        x("ExportName", self.export_name);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html
struct Stack {
    std::string stack_id;
    std::string stack_name;
    std::optional<std::string> change_set_id;
    std::optional<std::string> description;
    std::vector<Parameter> parameters;
    Timestamp creation_time;
    std::optional<Timestamp> deletion_time;
    std::optional<Timestamp> last_updated_time;
    std::string stack_status;
    std::optional<std::string> stack_status_reason;
    std::optional<bool> disable_rollback;
    std::vector<std::string> notification_arns;
    std::optional<std::int64_t> timeout_in_minutes;
    std::vector<std::string> capabilities;
    std::vector<Output> outputs;
    std::optional<std::string> role_arn;
    std::vector<Tag> tags;
    std::optional<bool> enable_termination_protection;
    std::optional<std::string> parent_id;
    std::optional<std::string> root_id;
    std::optional<std::string> detailed_status;
    std::optional<std::string> alias_name;

    static void fields(auto& self, auto& x) {
        x("StackId", self.stack_id);
        x("StackName", self.stack_name);
        x("ChangeSetId", self.change_set_id);
        x("Description", self.description);
        x("Parameters", self.parameters);
        x("CreationTime", self.creation_time);
        x("DeletionTime", self.deletion_time);
        x("LastUpdatedTime", self.last_updated_time);
        x("StackStatus", self.stack_status);
        x("StackStatusReason", self.stack_status_reason);
        x("DisableRollback", self.disable_rollback);
        x("NotificationARNs", self.notification_arns);
        x("TimeoutInMinutes", self.timeout_in_minutes);
        x("Capabilities", self.capabilities);
        x("Outputs", self.outputs);
        x("RoleARN", self.role_arn);
        x("Tags", self.tags);
        x("EnableTerminationProtection", self.enable_termination_protection);
        x("ParentId", self.parent_id);
        x("RootId", self.root_id);
        x("DetailedStatus", self.detailed_status);
        x("AliasName", self.alias_name);
    }
};

} // namespace copilot::aws::cloudformation
