// AWS Identity and Access Management.

#pragma once

#include "aws/service.h"

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "iam",
    .model = "iam",
    .endpoint_prefix = "iam",
    .signing_name = "iam",
    .api_version = "2010-05-08",
    .protocol = Protocol::query,
    .xml_namespace = "https://iam.amazonaws.com/doc/2010-05-08/",
    .global = true,
};

} // namespace copilot::aws::iam
