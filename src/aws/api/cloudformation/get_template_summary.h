#pragma once

#include "aws/api/cloudformation/parameter_declaration.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/template_summary_config.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetTemplateSummary.html
struct GetTemplateSummary {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "GetTemplateSummary";

    struct Input {
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;
        std::optional<std::string> stack_name;
        std::optional<std::string> stack_set_name;
        std::optional<TemplateSummaryConfig> template_summary_config;

        static void fields(auto& self, auto& x) {
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
            x("StackName", self.stack_name);
            x("StackSetName", self.stack_set_name);
            x("TemplateSummaryConfig", self.template_summary_config);
        }
    };

    struct Output {
        std::vector<ParameterDeclaration> parameters;
        std::optional<std::string> description;
        std::vector<std::string> capabilities;
        std::optional<std::string> capabilities_reason;
        std::vector<std::string> resource_types;
        std::optional<std::string> version;
        std::optional<std::string> metadata;
        std::vector<std::string> declared_transforms;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("Description", self.description);
            x("Capabilities", self.capabilities);
            x("CapabilitiesReason", self.capabilities_reason);
            x("ResourceTypes", self.resource_types);
            x("Version", self.version);
            x("Metadata", self.metadata);
            x("DeclaredTransforms", self.declared_transforms);
        }
    };
};

} // namespace copilot::aws::cloudformation
