#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteResourcePolicy.html
struct DeleteResourcePolicy {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DeleteResourcePolicy";

    struct Input {
        std::optional<std::string> policy_name;
        std::optional<std::string> resource_arn;

        static void fields(auto& self, auto& x) {
            x("policyName", self.policy_name);
            x("resourceArn", self.resource_arn);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
