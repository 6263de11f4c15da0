// Amazon EventBridge.

#pragma once

#include "aws/service.h"

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "eventbridge",
    .model = "events",
    .endpoint_prefix = "events",
    .signing_name = "events",
    .api_version = "2015-10-07",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AWSEvents",
};

} // namespace copilot::aws::events
