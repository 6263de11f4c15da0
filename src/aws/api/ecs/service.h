// Amazon Elastic Container Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "ecs",
    .model = "ecs",
    .endpoint_prefix = "ecs",
    .signing_name = "ecs",
    .api_version = "2014-11-13",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AmazonEC2ContainerServiceV20141113",
};

} // namespace copilot::aws::ecs
