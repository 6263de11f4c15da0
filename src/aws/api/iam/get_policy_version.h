#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html
struct GetPolicyVersion {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "GetPolicyVersion";

    struct Input {
        std::string policy_arn;
        std::string version_id;

        static void fields(auto& self, auto& x) {
            x(required("PolicyArn"), self.policy_arn);
            x(required("VersionId"), self.version_id);
        }
    };

    struct Output {
        PolicyVersion policy_version;

        static void fields(auto& self, auto& x) { x("PolicyVersion", self.policy_version); }
    };
};

} // namespace copilot::aws::iam
