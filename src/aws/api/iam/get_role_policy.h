#pragma once

#include "aws/api/iam/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
struct GetRolePolicy {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "GetRolePolicy";

    struct Input {
        std::string role_name;
        std::string policy_name;

        static void fields(auto& self, auto& x) {
            x(required("RoleName"), self.role_name);
            x(required("PolicyName"), self.policy_name);
        }
    };

    struct Output {
        std::string role_name;
        std::string policy_name;
        std::string policy_document;

        static void fields(auto& self, auto& x) {
            x("RoleName", self.role_name);
            x("PolicyName", self.policy_name);
            x("PolicyDocument", self.policy_document);
        }
    };
};

} // namespace copilot::aws::iam
