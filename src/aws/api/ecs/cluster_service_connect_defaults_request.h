#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaultsRequest.html
struct ClusterServiceConnectDefaultsRequest {
    std::string name_space;

    static void fields(auto& self, auto& x) { x(required("namespace"), self.name_space); }
};

} // namespace copilot::aws::ecs
