#pragma once

#include "aws/api/logs/service.h"
#include "aws/api/logs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html
struct DescribeResourcePolicies {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DescribeResourcePolicies";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;
        std::optional<std::string> resource_arn;

        static void fields(auto& self, auto& x) {
            x("nextToken", self.next_token);
            x("limit", self.limit);
            x("resourceArn", self.resource_arn);
        }
    };

    struct Output {
        std::vector<ResourcePolicy> resource_policies;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("resourcePolicies", self.resource_policies);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::logs
