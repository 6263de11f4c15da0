#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EnvironmentFile.html
struct EnvironmentFile {
    std::string value;
    std::string type;

    static void fields(auto& self, auto& x) {
        x(required("value"), self.value);
        x(required("type"), self.type);
    }
};

} // namespace copilot::aws::ecs
