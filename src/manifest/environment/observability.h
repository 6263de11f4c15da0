// `observability` of an environment.

#pragma once

#include "manifest/read.h"

namespace copilot::manifest::environment {

/// `observability`
struct Observability {
    std::optional<bool> container_insights;

    static void fields(auto& self, auto& x) {
        x(Field("container_insights").says("Collect metrics of the cluster's containers."),
          self.container_insights);
    }
};

} // namespace copilot::manifest::environment
