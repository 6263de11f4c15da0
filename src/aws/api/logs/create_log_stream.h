#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html
struct CreateLogStream {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "CreateLogStream";

    struct Input {
        std::string log_group_name;
        std::string log_stream_name;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("logStreamName"), self.log_stream_name);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
