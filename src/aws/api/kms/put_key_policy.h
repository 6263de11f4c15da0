#pragma once

#include "aws/api/kms/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
struct PutKeyPolicy {
    static constexpr const aws::Service& service = kms::service;
    static constexpr std::string_view name = "PutKeyPolicy";

    struct Input {
        std::string key_id;
        std::optional<std::string> policy_name;
        std::string policy;

        static void fields(auto& self, auto& x) {
            x(required("KeyId"), self.key_id);
            x("PolicyName", self.policy_name);
            x(required("Policy"), self.policy);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::kms
