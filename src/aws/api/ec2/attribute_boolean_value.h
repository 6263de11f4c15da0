#pragma once

#include "base/fields.h"

#include <optional>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttributeBooleanValue.html
struct AttributeBooleanValue {
    std::optional<bool> value;

    static void fields(auto& self, auto& x) { x("Value", self.value); }
};

} // namespace copilot::aws::ec2
