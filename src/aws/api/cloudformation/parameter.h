#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Parameter.html
struct Parameter {
    std::optional<std::string> parameter_key;
    std::optional<std::string> parameter_value;
    std::optional<bool> use_previous_value;
    std::optional<std::string> resolved_value;

    static void fields(auto& self, auto& x) {
        x("ParameterKey", self.parameter_key);
        x("ParameterValue", self.parameter_value);
        x("UsePreviousValue", self.use_previous_value);
        x("ResolvedValue", self.resolved_value);
    }
};

} // namespace copilot::aws::cloudformation
