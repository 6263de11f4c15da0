// AWS App Runner.

#pragma once

#include "aws/service.h"

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/Welcome.html
inline constexpr aws::Service service{
    .id = "apprunner",
    .model = "apprunner",
    .endpoint_prefix = "apprunner",
    .signing_name = "apprunner",
    .api_version = "2020-05-15",
    .protocol = Protocol::json_1_0,
    .target_prefix = "AppRunner",
};

} // namespace copilot::aws::apprunner
