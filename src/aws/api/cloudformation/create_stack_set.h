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

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackSet.html
struct CreateStackSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "CreateStackSet";

    struct Input {
        std::string stack_set_name;
        std::optional<std::string> description;
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::optional<std::string> stack_id;
        std::vector<Parameter> parameters;
        std::vector<std::string> capabilities;
        std::vector<Tag> tags;
        std::optional<std::string> administration_role_arn;
        std::optional<std::string> execution_role_name;
        std::optional<std::string> client_request_token;
        std::optional<std::string> execution_role_template_body;
        std::optional<std::string> execution_role_template_url;
        std::optional<std::string> stack_set_output_bucket;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("Description", self.description);
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("StackId", self.stack_id);
            x("Parameters", self.parameters);
            x("Capabilities", self.capabilities);
            x("Tags", self.tags);
            x("AdministrationRoleARN", self.administration_role_arn);
            x("ExecutionRoleName", self.execution_role_name);
            x(Field("ClientRequestToken").token(), self.client_request_token);
            x("ExecutionRoleTemplateBody", self.execution_role_template_body);
            x("ExecutionRoleTemplateUrl", self.execution_role_template_url);
            x("StackSetOutputBucket", self.stack_set_output_bucket);
        }
    };

    struct Output {
        std::string stack_set_id;

        static void fields(auto& self, auto& x) { x("StackSetId", self.stack_set_id); }
    };
};

} // namespace copilot::aws::cloudformation
