#pragma once

#include "aws/api/iam/service.h"
#include "aws/api/iam/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html
struct GetPolicy {
    static constexpr const aws::Service& service = iam::service;
    static constexpr std::string_view name = "GetPolicy";

    struct Input {
        std::string policy_arn;

        static void fields(auto& self, auto& x) { x(required("PolicyArn"), self.policy_arn); }
    };

    struct Output {
        Policy policy;

        static void fields(auto& self, auto& x) { x("Policy", self.policy); }
    };
};

} // namespace copilot::aws::iam
