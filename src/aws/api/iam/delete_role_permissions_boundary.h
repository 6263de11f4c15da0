#pragma once

#include "aws/api/iam/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html
struct DeleteRolePermissionsBoundary {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "DeleteRolePermissionsBoundary";

    struct Input {
        std::string role_name;

        static void fields(auto& self, auto& x) { x(required("RoleName"), self.role_name); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::iam
