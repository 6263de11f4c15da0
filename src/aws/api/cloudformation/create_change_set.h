#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
struct CreateChangeSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "CreateChangeSet";

    struct Input {
        std::string stack_name;
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::optional<bool> use_previous_template;
        std::vector<Parameter> parameters;
        std::vector<std::string> capabilities;
        std::optional<std::string> role_arn;
        std::vector<std::string> notification_arns;
        std::vector<Tag> tags;
        std::string change_set_name;
        std::optional<std::string> client_token;
        std::optional<std::string> description;
        std::optional<std::string> change_set_type;
        std::optional<bool> include_nested_stacks;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("UsePreviousTemplate", self.use_previous_template);
            x("Parameters", self.parameters);
            x("Capabilities", self.capabilities);
            x("RoleARN", self.role_arn);
            x("NotificationARNs", self.notification_arns);
            x("Tags", self.tags);
            x(required("ChangeSetName"), self.change_set_name);
            x("ClientToken", self.client_token);
            x("Description", self.description);
            x("ChangeSetType", self.change_set_type);
            x("IncludeNestedStacks", self.include_nested_stacks);
        }
    };

    struct Output {
        std::optional<std::string> id;
        std::optional<std::string> stack_id;

        static void fields(auto& self, auto& x) {
            x("Id", self.id);
            x("StackId", self.stack_id);
        }
    };
};

} // namespace copilot::aws::cloudformation
