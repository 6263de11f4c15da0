#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html
struct KeyValuePair {
    std::optional<std::string> name;
    std::optional<std::string> value;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("value", self.value);
    }
};

} // namespace copilot::aws::ecs
