#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
struct PutRetentionPolicy {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "PutRetentionPolicy";

    struct Input {
        std::string log_group_name;
        std::int64_t retention_in_days = 0;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("retentionInDays"), self.retention_in_days);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
