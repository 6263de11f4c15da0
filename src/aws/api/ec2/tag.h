#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

} // namespace copilot::aws::ec2
