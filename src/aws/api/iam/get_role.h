#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html
struct GetRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "GetRole";

    struct Input {
        std::string role_name;

        static void fields(auto& self, auto& x) { x(required("RoleName"), self.role_name); }
    };

    struct Output {
        Role role;

        static void fields(auto& self, auto& x) { x("Role", self.role); }
    };
};

} // namespace copilot::aws::iam
