// AWS CloudFormation.

#pragma once

#include "aws/service.h"

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "cloudformation",
    .model = "cloudformation",
    .endpoint_prefix = "cloudformation",
    .signing_name = "cloudformation",
    .api_version = "2010-05-15",
    .protocol = Protocol::query,
    .xml_namespace = "http://cloudformation.amazonaws.com/doc/2010-05-15/",
};

} // namespace copilot::aws::cloudformation
