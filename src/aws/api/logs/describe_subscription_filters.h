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

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeSubscriptionFilters.html
struct DescribeSubscriptionFilters {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DescribeSubscriptionFilters";

    struct Input {
        std::string log_group_name;
        std::optional<std::string> filter_name_prefix;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x("filterNamePrefix", self.filter_name_prefix);
            x("nextToken", self.next_token);
            x("limit", self.limit);
        }
    };

    struct Output {
        std::vector<SubscriptionFilter> subscription_filters;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("subscriptionFilters", self.subscription_filters);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::logs
