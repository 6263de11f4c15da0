#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html
struct HealthCheckCustomConfig {
    std::optional<std::int64_t> failure_threshold; ///< Whatever it says, one report is enough.

    static void fields(auto& self, auto& x) { x("FailureThreshold", self.failure_threshold); }
};

} // namespace copilot::aws::servicediscovery
