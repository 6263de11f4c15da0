#pragma once

#include "aws/api/cloudformation/change.h"
#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeChangeSet.html
struct DescribeChangeSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeChangeSet";

    struct Input {
        std::string change_set_name;
        std::optional<std::string> stack_name;
        std::optional<std::string> next_token;
        std::optional<bool> include_property_values;

        static void fields(auto& self, auto& x) {
            x(required("ChangeSetName"), self.change_set_name);
            x("StackName", self.stack_name);
            x("NextToken", self.next_token);
            x("IncludePropertyValues", self.include_property_values);
        }
    };

    struct Output {
        std::string change_set_name;
        std::string change_set_id;
        std::string stack_id;
        std::string stack_name;
        std::optional<std::string> description;
        std::vector<Parameter> parameters;
        std::optional<Timestamp> creation_time;
        std::optional<std::string> execution_status;
        std::string status;
        std::optional<std::string> status_reason;
        std::vector<std::string> notification_arns;
        std::vector<std::string> capabilities;
        std::vector<Tag> tags;
        std::vector<Change> changes;
        std::optional<std::string> next_token;
        std::optional<bool> include_nested_stacks;
        std::optional<std::string> parent_change_set_id;
        std::optional<std::string> root_change_set_id;

        static void fields(auto& self, auto& x) {
            x("ChangeSetName", self.change_set_name);
            x("ChangeSetId", self.change_set_id);
            x("StackId", self.stack_id);
            x("StackName", self.stack_name);
            x("Description", self.description);
            x("Parameters", self.parameters);
            x("CreationTime", self.creation_time);
            x("ExecutionStatus", self.execution_status);
            x("Status", self.status);
            x("StatusReason", self.status_reason);
            x("NotificationARNs", self.notification_arns);
            x("Capabilities", self.capabilities);
            x("Tags", self.tags);
            x("Changes", self.changes);
            x("NextToken", self.next_token);
            x("IncludeNestedStacks", self.include_nested_stacks);
            x("ParentChangeSetId", self.parent_change_set_id);
            x("RootChangeSetId", self.root_change_set_id);
        }
    };
};

} // namespace copilot::aws::cloudformation
