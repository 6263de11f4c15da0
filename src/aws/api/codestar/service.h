// AWS CodeStar connections.

#pragma once

#include "aws/service.h"

namespace copilot::aws::codestar {

/// https://docs.aws.amazon.com/codestar-connections/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "codestar_connections",
    .model = "codestar-connections",
    .endpoint_prefix = "codestar-connections",
    .signing_name = "codestar-connections",
    .api_version = "2019-12-01",
    .protocol = Protocol::json_1_0,
    .target_prefix = "com.amazonaws.codestar.connections.CodeStar_connections_20191201",
};

} // namespace copilot::aws::codestar
