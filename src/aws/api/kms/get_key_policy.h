#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
struct GetKeyPolicy {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "GetKeyPolicy";

    struct Input {
        std::string key_id;
        std::optional<std::string> policy_name;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("PolicyName", self.policy_name);
        }
    };

    struct Output {
        std::optional<std::string> policy;
        std::optional<std::string> policy_name;

        static void fields(auto& self, auto& x) {
            x("Policy", self.policy);
            x("PolicyName", self.policy_name);
        }
    };
};

} // namespace copilot::aws::kms
