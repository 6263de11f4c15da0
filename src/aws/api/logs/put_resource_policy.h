#pragma once

#include "aws/api/logs/service.h"
#include "aws/api/logs/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html
struct PutResourcePolicy {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "PutResourcePolicy";

    struct Input {
        std::optional<std::string> policy_name;
        std::optional<std::string> policy_document;
        std::optional<std::string> resource_arn;

        static void fields(auto& self, auto& x) {
            x("policyName", self.policy_name);
            x("policyDocument", self.policy_document);
            x("resourceArn", self.resource_arn);
        }
    };

    struct Output {
        ResourcePolicy resource_policy;

        static void fields(auto& self, auto& x) { x("resourcePolicy", self.resource_policy); }
    };
};

} // namespace copilot::aws::logs
