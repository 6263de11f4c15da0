#pragma once

#include "base/fields.h"

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckCustomConfig.html
struct HealthCheckCustomConfig {
    static void fields(auto&, auto&) {}
};

} // namespace copilot::aws::servicediscovery
