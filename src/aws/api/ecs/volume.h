#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html
struct HostVolumeProperties {
    std::optional<std::string> source_path;

    static void fields(auto& self, auto& x) { x("sourcePath", self.source_path); }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html
struct Volume {
    std::optional<std::string> name;
    std::optional<HostVolumeProperties> host;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("host", self.host);
    }
};

} // namespace copilot::aws::ecs
