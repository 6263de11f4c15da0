#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Matcher.html
struct Matcher {
    std::optional<std::string> http_code;
    std::optional<std::string> grpc_code;

    static void fields(auto& self, auto& x) {
        x("HttpCode", self.http_code);
        x("GrpcCode", self.grpc_code);
    }
};

} // namespace copilot::aws::elbv2
