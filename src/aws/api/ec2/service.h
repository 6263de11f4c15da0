// Amazon EC2: virtual private clouds.

#pragma once

#include "aws/service.h"

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "ec2",
    .model = "ec2",
    .endpoint_prefix = "ec2",
    .signing_name = "ec2",
    .api_version = "2016-11-15",
    .protocol = Protocol::ec2,
    .xml_namespace = "http://ec2.amazonaws.com/doc/2016-11-15",
};

} // namespace copilot::aws::ec2
