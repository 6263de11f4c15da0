#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Export.html
struct Export {
    std::string exporting_stack_id;
    std::string name;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("ExportingStackId", self.exporting_stack_id);
        x("Name", self.name);
        x("Value", self.value);
    }
};

} // namespace copilot::aws::cloudformation
