#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZoneAddress.html
struct AvailabilityZoneAddress {
    std::optional<std::string> availability_zone;
    std::optional<std::string> availability_zone_id;
    std::vector<std::string> allocation_ids;

    static void fields(auto& self, auto& x) {
        x("AvailabilityZone", self.availability_zone);
        x("AvailabilityZoneId", self.availability_zone_id);
        x(Field("AllocationIds").on_wire("AllocationId"), self.allocation_ids);
    }
};

} // namespace copilot::aws::ec2
