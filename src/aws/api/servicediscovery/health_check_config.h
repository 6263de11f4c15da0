#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_HealthCheckConfig.html
struct HealthCheckConfig {
    std::string type;
    std::optional<std::string> resource_path;
    std::optional<std::int64_t> failure_threshold;

    static void fields(auto& self, auto& x) {
        x(required("Type"), self.type);
        x("ResourcePath", self.resource_path);
        x("FailureThreshold", self.failure_threshold);
    }
};

} // namespace copilot::aws::servicediscovery
