#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_OperationResultFilter.html
struct OperationResultFilter {
    std::optional<std::string> name;
    std::optional<std::string> values;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Values", self.values);
    }
};

} // namespace copilot::aws::cloudformation
