// AWS Cloud Map.

#pragma once

#include "aws/service.h"

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/Welcome.html
inline constexpr aws::Service service{
    .id = "servicediscovery",
    .model = "servicediscovery",
    .endpoint_prefix = "servicediscovery",
    .signing_name = "servicediscovery",
    .api_version = "2017-03-14",
    .protocol = Protocol::json_1_1,
    .target_prefix = "Route53AutoNaming_v20170314",
};

} // namespace copilot::aws::servicediscovery
