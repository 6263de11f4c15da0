#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrivateIpAddressSpecification.html
struct PrivateIpAddressSpecification {
    std::optional<bool> primary;
    std::optional<std::string> private_ip_address;

    static void fields(auto& self, auto& x) {
        x("Primary", self.primary);
        x("PrivateIpAddress", self.private_ip_address);
    }
};

} // namespace copilot::aws::ec2
