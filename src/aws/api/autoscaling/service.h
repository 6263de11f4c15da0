// Application Auto Scaling.

#pragma once

#include "aws/service.h"

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "application_auto_scaling",
    .model = "application-autoscaling",
    .endpoint_prefix = "application-autoscaling",
    .signing_name = "application-autoscaling",
    .api_version = "2016-02-06",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AnyScaleFrontendService",
};

} // namespace copilot::aws::autoscaling
