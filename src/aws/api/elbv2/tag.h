#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Value", self.value);
    }
};

} // namespace copilot::aws::elbv2
