// Amazon Elastic File System.

#pragma once

#include "aws/service.h"

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/Welcome.html
inline constexpr aws::Service service{
    .id = "efs",
    .model = "efs",
    .endpoint_prefix = "elasticfilesystem",
    .signing_name = "elasticfilesystem",
    .api_version = "2015-02-01",
    .protocol = Protocol::rest_json,
};

} // namespace copilot::aws::efs
