#pragma once

#include "aws/api/cloudformation/parameter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/tag.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
struct CreateStack {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "CreateStack";

    struct Input {
        std::string stack_name;
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::vector<Parameter> parameters;
        std::optional<bool> disable_rollback;
        std::optional<std::int64_t> timeout_in_minutes;
        std::vector<std::string> notification_arns;
        std::vector<std::string> capabilities;
        std::optional<std::string> role_arn;
        std::optional<std::string> on_failure;
        std::optional<std::string> stack_policy_body;
        std::optional<std::string> stack_policy_url;
        std::vector<Tag> tags;
        std::optional<std::string> client_request_token;
        std::optional<bool> enable_termination_protection;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("Parameters", self.parameters);
            x("DisableRollback", self.disable_rollback);
            x("TimeoutInMinutes", self.timeout_in_minutes);
            x("NotificationARNs", self.notification_arns);
            x("Capabilities", self.capabilities);
            x("RoleARN", self.role_arn);
            x("OnFailure", self.on_failure);
            x("StackPolicyBody", self.stack_policy_body);
            x("StackPolicyURL", self.stack_policy_url);
            x("Tags", self.tags);
            x("ClientRequestToken", self.client_request_token);
            x("EnableTerminationProtection", self.enable_termination_protection);
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
