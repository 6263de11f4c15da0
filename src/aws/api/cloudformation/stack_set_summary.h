#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetSummary.html
struct StackSetSummary {
    std::optional<std::string> stack_set_name;
    std::optional<std::string> stack_set_id;
    std::optional<std::string> description;
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) {
        x("StackSetName", self.stack_set_name);
        x("StackSetId", self.stack_set_id);
        x("Description", self.description);
        x("Status", self.status);
    }
};

} // namespace copilot::aws::cloudformation
