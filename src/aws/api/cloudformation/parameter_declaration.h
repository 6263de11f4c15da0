#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ParameterConstraints.html
struct ParameterConstraints {
    std::vector<std::string> allowed_values;

    static void fields(auto& self, auto& x) { x("AllowedValues", self.allowed_values); }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ParameterDeclaration.html
struct ParameterDeclaration {
    std::optional<std::string> parameter_key;
    std::optional<std::string> default_value;
    std::optional<std::string> parameter_type;
    std::optional<bool> no_echo;
    std::optional<std::string> description;
    std::optional<ParameterConstraints> parameter_constraints;

    static void fields(auto& self, auto& x) {
        x("ParameterKey", self.parameter_key);
        x("DefaultValue", self.default_value);
        x("ParameterType", self.parameter_type);
        x("NoEcho", self.no_echo);
        x("Description", self.description);
        x("ParameterConstraints", self.parameter_constraints);
    }
};

} // namespace copilot::aws::cloudformation
