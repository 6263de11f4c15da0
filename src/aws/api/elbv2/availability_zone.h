#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AvailabilityZone.html
struct AvailabilityZone {
    std::optional<std::string> zone_name;
    std::optional<std::string> subnet_id;

    static void fields(auto& self, auto& x) {
        x("ZoneName", self.zone_name);
        x("SubnetId", self.subnet_id);
    }
};

} // namespace copilot::aws::elbv2
