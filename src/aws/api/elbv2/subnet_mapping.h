#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SubnetMapping.html
struct SubnetMapping {
    std::optional<std::string> subnet_id;
    std::optional<std::string> ipv6_address;

    static void fields(auto& self, auto& x) {
        x("SubnetId", self.subnet_id);
        x("IPv6Address", self.ipv6_address);
    }
};

} // namespace copilot::aws::elbv2
