#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
struct RuntimePlatform {
    std::optional<std::string> cpu_architecture;
    std::optional<std::string> operating_system_family;

    static void fields(auto& self, auto& x) {
        x("cpuArchitecture", self.cpu_architecture);
        x("operatingSystemFamily", self.operating_system_family);
    }
};

} // namespace copilot::aws::ecs
