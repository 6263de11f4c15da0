#pragma once

#include "base/fields.h"

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_TemplateSummaryConfig.html
struct TemplateSummaryConfig {
    static void fields(auto&, auto&) {}
};

} // namespace copilot::aws::cloudformation
