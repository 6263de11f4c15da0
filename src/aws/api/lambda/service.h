// AWS Lambda.

#pragma once

#include "aws/service.h"

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/Welcome.html
inline constexpr aws::Service service{
    .id = "lambda",
    .model = "lambda",
    .endpoint_prefix = "lambda",
    .signing_name = "lambda",
    .api_version = "2015-03-31",
    .protocol = Protocol::rest_json,
};

} // namespace copilot::aws::lambda
