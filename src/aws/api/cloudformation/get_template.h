#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplate.html
struct GetTemplate {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "GetTemplate";

    struct Input {
        std::optional<std::string> stack_name;
        std::optional<std::string> change_set_name;
        std::optional<std::string> template_stage;

        static void fields(auto& self, auto& x) {
            x("StackName", self.stack_name);
            x("ChangeSetName", self.change_set_name);
            x("TemplateStage", self.template_stage);
        }
    };

    struct Output {
        std::optional<std::string> template_body;
        std::vector<std::string> stages_available;

        static void fields(auto& self, auto& x) {
            x("TemplateBody", self.template_body);
            x("StagesAvailable", self.stages_available);
        }
    };
};

} // namespace copilot::aws::cloudformation
