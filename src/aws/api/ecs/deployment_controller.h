#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html
struct DeploymentController {
    std::string type;

    static void fields(auto& self, auto& x) { x(required("type"), self.type); }
};

} // namespace copilot::aws::ecs
