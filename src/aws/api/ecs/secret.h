#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html
struct Secret {
    std::string name;
    std::string value_from;

    static void fields(auto& self, auto& x) {
        x(required("name"), self.name);
        x(required("valueFrom"), self.value_from);
    }
};

} // namespace copilot::aws::ecs
