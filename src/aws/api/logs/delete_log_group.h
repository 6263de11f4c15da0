#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html
struct DeleteLogGroup {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DeleteLogGroup";

    struct Input {
        std::string log_group_name;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
