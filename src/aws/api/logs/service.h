// Amazon CloudWatch Logs.

#pragma once

#include "aws/service.h"

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "cloudwatch_logs",
    .model = "logs",
    .endpoint_prefix = "logs",
    .signing_name = "logs",
    .api_version = "2014-03-28",
    .protocol = Protocol::json_1_1,
    .target_prefix = "Logs_20140328",
};

} // namespace copilot::aws::logs
