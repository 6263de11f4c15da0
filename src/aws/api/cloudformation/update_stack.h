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

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html
struct UpdateStack {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "UpdateStack";

    struct Input {
        std::string stack_name;
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::optional<bool> use_previous_template;
        std::vector<Parameter> parameters;
        std::vector<std::string> capabilities;
        std::optional<std::string> role_arn;
        std::optional<std::string> stack_policy_body;
        std::optional<std::string> stack_policy_url;
        std::vector<std::string> notification_arns;
        std::vector<Tag> tags;
        std::optional<bool> disable_rollback;
        std::optional<std::string> client_request_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("UsePreviousTemplate", self.use_previous_template);
            x("Parameters", self.parameters);
            x("Capabilities", self.capabilities);
            x("RoleARN", self.role_arn);
            x("StackPolicyBody", self.stack_policy_body);
            x("StackPolicyURL", self.stack_policy_url);
            x("NotificationARNs", self.notification_arns);
            x("Tags", self.tags);
            x("DisableRollback", self.disable_rollback);
            x("ClientRequestToken", self.client_request_token);
        }
    };

    struct Output {
        std::optional<std::string> stack_id;
        std::optional<std::string> operation_id;

        static void fields(auto& self, auto& x) {
            x("StackId", self.stack_id);
            x("OperationId", self.operation_id);
        }
    };
};

} // namespace copilot::aws::cloudformation
