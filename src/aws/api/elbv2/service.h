// Elastic Load Balancing.

#pragma once

#include "aws/service.h"

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "elastic_load_balancing_v2",
    .model = "elbv2",
    .endpoint_prefix = "elasticloadbalancing",
    .signing_name = "elasticloadbalancing",
    .api_version = "2015-12-01",
    .protocol = Protocol::query,
    .xml_namespace = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
};

} // namespace copilot::aws::elbv2
