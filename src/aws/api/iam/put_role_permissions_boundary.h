#pragma once

#include "aws/api/iam/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html
struct PutRolePermissionsBoundary {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "PutRolePermissionsBoundary";

    struct Input {
        std::string role_name;
        std::string permissions_boundary;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x(required("PermissionsBoundary"), self.permissions_boundary);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::iam
