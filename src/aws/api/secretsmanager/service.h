// AWS Secrets Manager.

#pragma once

#include "aws/service.h"

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html
inline constexpr aws::Service service{
    .id = "secrets_manager",
    .model = "secretsmanager",
    .endpoint_prefix = "secretsmanager",
    .signing_name = "secretsmanager",
    .api_version = "2017-10-17",
    .protocol = Protocol::json_1_1,
    .target_prefix = "secretsmanager",
};

} // namespace copilot::aws::secretsmanager
