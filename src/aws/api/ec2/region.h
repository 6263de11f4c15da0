#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html
struct Region {
    std::optional<std::string> opt_in_status;
    std::string region_name;
    std::string endpoint;

    static void fields(auto& self, auto& x) {
        x("OptInStatus", self.opt_in_status);
        x("RegionName", self.region_name);
        x(Field("Endpoint").on_wire("regionEndpoint"), self.endpoint);
    }
};

} // namespace copilot::aws::ec2
