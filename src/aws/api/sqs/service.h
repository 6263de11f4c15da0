// Amazon Simple Queue Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "sqs",
    .model = "sqs",
    .endpoint_prefix = "sqs",
    .signing_name = "sqs",
    .api_version = "2012-11-05",
    .protocol = Protocol::json_1_0,
    .target_prefix = "AmazonSQS",
    .query_compatible = true,
};

} // namespace copilot::aws::sqs
