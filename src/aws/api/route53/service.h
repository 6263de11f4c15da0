// Amazon Route 53.

#pragma once

#include "aws/service.h"

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "route_53",
    .model = "route53",
    .endpoint_prefix = "route53",
    .signing_name = "route53",
    .api_version = "2013-04-01",
    .protocol = Protocol::rest_xml,
    .xml_namespace = "https://route53.amazonaws.com/doc/2013-04-01/",
    .global = true,
};

} // namespace copilot::aws::route53
