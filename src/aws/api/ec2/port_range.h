#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PortRange.html
struct PortRange {
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;

    static void fields(auto& self, auto& x) {
        x("From", self.from);
        x("To", self.to);
    }
};

} // namespace copilot::aws::ec2
