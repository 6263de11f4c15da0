#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationPreferences.html
struct StackSetOperationPreferences {
    std::optional<std::string> region_concurrency_type;
    std::vector<std::string> region_order;
    std::optional<std::int64_t> failure_tolerance_count;
    std::optional<std::int64_t> failure_tolerance_percentage;
    std::optional<std::int64_t> max_concurrent_count;
    std::optional<std::int64_t> max_concurrent_percentage;
    std::optional<std::string> concurrency_mode;

    static void fields(auto& self, auto& x) {
        x("RegionConcurrencyType", self.region_concurrency_type);
        x("RegionOrder", self.region_order);
        x("FailureToleranceCount", self.failure_tolerance_count);
        x("FailureTolerancePercentage", self.failure_tolerance_percentage);
        x("MaxConcurrentCount", self.max_concurrent_count);
        x("MaxConcurrentPercentage", self.max_concurrent_percentage);
        x("ConcurrencyMode", self.concurrency_mode);
    }
};

} // namespace copilot::aws::cloudformation
