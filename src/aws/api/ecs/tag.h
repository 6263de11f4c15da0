#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("key", self.key);
        x("value", self.value);
    }
};

} // namespace copilot::aws::ecs
