#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceComprehensiveStatus.html
struct StackInstanceComprehensiveStatus {
    std::optional<std::string> detailed_status;

    static void fields(auto& self, auto& x) { x("DetailedStatus", self.detailed_status); }
};

} // namespace copilot::aws::cloudformation
