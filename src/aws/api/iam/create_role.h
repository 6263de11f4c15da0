#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
struct CreateRole {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "CreateRole";

    struct Input {
        std::optional<std::string> path;
        std::string role_name;
        std::string assume_role_policy_document;
        std::optional<std::string> description;
        std::optional<std::int64_t> max_session_duration;
        std::optional<std::string> permissions_boundary;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x("Path", self.path);
            x(required("RoleName"), self.role_name);
            x(required("AssumeRolePolicyDocument"), self.assume_role_policy_document);
            x("Description", self.description);
            x("MaxSessionDuration", self.max_session_duration);
            x("PermissionsBoundary", self.permissions_boundary);
            x("Tags", self.tags);
        }
    };

    struct Output {
        Role role;

        static void fields(auto& self, auto& x) { x("Role", self.role); }
    };
};

} // namespace copilot::aws::iam
