#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_TemplateParameter.html
struct TemplateParameter {
    std::optional<std::string> parameter_key;
    std::optional<std::string> default_value;
    std::optional<bool> no_echo;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("ParameterKey", self.parameter_key);
        x("DefaultValue", self.default_value);
        x("NoEcho", self.no_echo);
        x("Description", self.description);
    }
};

} // namespace copilot::aws::cloudformation
