#pragma once

#include "aws/api/ecs/secret.h"
#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
struct LogConfiguration {
    std::string log_driver;
    Dictionary<std::string> options;
    std::vector<Secret> secret_options;

    static void fields(auto& self, auto& x) {
        x(required("logDriver"), self.log_driver);
        x("options", self.options);
        x("secretOptions", self.secret_options);
    }
};

} // namespace copilot::aws::ecs
