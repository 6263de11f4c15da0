#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html
struct TargetDescription {
    std::string id;
    std::optional<std::int64_t> port;
    std::optional<std::string> availability_zone;

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x("Port", self.port);
        x("AvailabilityZone", self.availability_zone);
    }
};

} // namespace copilot::aws::elbv2
