#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html
struct CreatePolicyVersion {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "CreatePolicyVersion";

    struct Input {
        std::string policy_arn;
        std::string policy_document;
        std::optional<bool> set_as_default;

        static void fields(auto& self, auto& x) {
            x(required("PolicyArn"), self.policy_arn);
            x(required("PolicyDocument"), self.policy_document);
            x("SetAsDefault", self.set_as_default);
        }
    };

    struct Output {
        PolicyVersion policy_version;

        static void fields(auto& self, auto& x) { x("PolicyVersion", self.policy_version); }
    };
};

} // namespace copilot::aws::iam
