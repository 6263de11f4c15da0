// Amazon CloudWatch.

#pragma once

#include "aws/service.h"

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "cloudwatch",
    .model = "cloudwatch",
    .endpoint_prefix = "monitoring",
    .signing_name = "monitoring",
    .api_version = "2010-08-01",
    .protocol = Protocol::query,
    .xml_namespace = "http://monitoring.amazonaws.com/doc/2010-08-01/",
};

} // namespace copilot::aws::cloudwatch
