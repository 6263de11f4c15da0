#pragma once

#include "aws/api/iam/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
struct UpdateRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "UpdateRole";

    struct Input {
        std::string role_name;
        std::optional<std::string> description;
        std::optional<std::int64_t> max_session_duration;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x("Description", self.description);
            x("MaxSessionDuration", self.max_session_duration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::iam
