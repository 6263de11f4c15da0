// Amazon CloudFront.

#pragma once

#include "aws/service.h"

namespace copilot::aws::cloudfront {

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "cloudfront",
    .model = "cloudfront",
    .endpoint_prefix = "cloudfront",
    .signing_name = "cloudfront",
    .api_version = "2020-05-31",
    .protocol = Protocol::rest_xml,
    .xml_namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/",
    .global = true,
};

} // namespace copilot::aws::cloudfront
