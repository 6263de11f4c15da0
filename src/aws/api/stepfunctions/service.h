// AWS Step Functions.

#pragma once

#include "aws/service.h"

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/Welcome.html
inline constexpr aws::Service service{
    .id = "sfn",
    .model = "stepfunctions",
    .endpoint_prefix = "states",
    .signing_name = "states",
    .api_version = "2016-11-23",
    .protocol = Protocol::json_1_0,
    .target_prefix = "AWSStepFunctions",
};

} // namespace copilot::aws::stepfunctions
