// AWS Systems Manager (Parameter Store).

#pragma once

#include "aws/service.h"

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "ssm",
    .model = "ssm",
    .endpoint_prefix = "ssm",
    .signing_name = "ssm",
    .api_version = "2014-11-06",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AmazonSSM",
};

} // namespace copilot::aws::ssm
