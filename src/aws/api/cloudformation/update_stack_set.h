#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation_preferences.h"
#include "aws/api/cloudformation/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStackSet.html
struct UpdateStackSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "UpdateStackSet";

    struct Input {
        std::string stack_set_name;
        std::optional<std::string> description;
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::optional<bool> use_previous_template;
        std::vector<Parameter> parameters;
        std::vector<std::string> capabilities;
        std::vector<Tag> tags;
        std::optional<StackSetOperationPreferences> operation_preferences;
        std::optional<std::string> administration_role_arn;
        std::optional<std::string> execution_role_name;
        std::optional<std::string> operation_id;
        std::vector<std::string> accounts;
        std::vector<std::string> regions;
        std::optional<std::string> execution_role_template_body;
        std::optional<std::string> execution_role_template_url;
        std::optional<bool> use_admin_execution_role;
        std::optional<std::string> stack_set_output_bucket;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("Description", self.description);
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("UsePreviousTemplate", self.use_previous_template);
            x("Parameters", self.parameters);
            x("Capabilities", self.capabilities);
            x("Tags", self.tags);
            x("OperationPreferences", self.operation_preferences);
            x("AdministrationRoleARN", self.administration_role_arn);
            x("ExecutionRoleName", self.execution_role_name);
            x(Field("OperationId").token(), self.operation_id);
            x("Accounts", self.accounts);
            x("Regions", self.regions);
            x("ExecutionRoleTemplateBody", self.execution_role_template_body);
            x("ExecutionRoleTemplateUrl", self.execution_role_template_url);
            x("UseAdminExecutionRole", self.use_admin_execution_role);
            x("StackSetOutputBucket", self.stack_set_output_bucket);
        }
    };

    struct Output {
        std::string operation_id;

        static void fields(auto& self, auto& x) { x("OperationId", self.operation_id); }
    };
};

} // namespace copilot::aws::cloudformation
