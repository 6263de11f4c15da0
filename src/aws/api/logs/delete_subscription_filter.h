#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteSubscriptionFilter.html
struct DeleteSubscriptionFilter {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DeleteSubscriptionFilter";

    struct Input {
        std::string log_group_name;
        std::string filter_name;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("filterName"), self.filter_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
