#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttributeValue.html
struct AttributeValue {
    std::optional<std::string> value;

    static void fields(auto& self, auto& x) { x("Value", self.value); }
};

} // namespace copilot::aws::ec2
