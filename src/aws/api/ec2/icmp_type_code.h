#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IcmpTypeCode.html
struct IcmpTypeCode {
    std::optional<std::int64_t> code;
    std::optional<std::int64_t> type;

    static void fields(auto& self, auto& x) {
        x("Code", self.code);
        x("Type", self.type);
    }
};

} // namespace copilot::aws::ec2
