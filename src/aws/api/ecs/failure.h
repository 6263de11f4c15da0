#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html
struct Failure {
    std::optional<std::string> arn;
    std::optional<std::string> reason;
    std::optional<std::string> detail;

    static void fields(auto& self, auto& x) {
        x("arn", self.arn);
        x("reason", self.reason);
        x("detail", self.detail);
    }
};

} // namespace copilot::aws::ecs
