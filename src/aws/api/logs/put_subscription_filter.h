#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html
struct PutSubscriptionFilter {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "PutSubscriptionFilter";

    struct Input {
        std::string log_group_name;
        std::string filter_name;
        std::string filter_pattern;
        std::string destination_arn;
        std::optional<std::string> role_arn;
        std::optional<std::string> distribution;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("filterName"), self.filter_name);
            x(required("filterPattern"), self.filter_pattern);
            x(required("destinationArn"), self.destination_arn);
            x("roleArn", self.role_arn);
            x("distribution", self.distribution);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
