#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/template_parameter.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ValidateTemplate.html
struct ValidateTemplate {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ValidateTemplate";

    struct Input {
        std::optional<std::string> template_body;
        std::optional<std::string> template_url;

        static void fields(auto& self, auto& x) {
            x("TemplateBody", self.template_body);
            x("TemplateURL", self.template_url);
        }
    };

    struct Output {
        std::vector<TemplateParameter> parameters;
        std::optional<std::string> description;
        std::vector<std::string> capabilities;
        std::optional<std::string> capabilities_reason;
        std::vector<std::string> declared_transforms;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("Description", self.description);
            x("Capabilities", self.capabilities);
            x("CapabilitiesReason", self.capabilities_reason);
            x("DeclaredTransforms", self.declared_transforms);
        }
    };
};

} // namespace copilot::aws::cloudformation
