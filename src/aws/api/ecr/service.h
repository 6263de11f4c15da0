// Amazon Elastic Container Registry.

#pragma once

#include "aws/service.h"

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "ecr",
    .model = "ecr",
    .endpoint_prefix = "api.ecr",
    .signing_name = "ecr",
    .api_version = "2015-09-21",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AmazonEC2ContainerRegistry_V20150921",
};

} // namespace copilot::aws::ecr
