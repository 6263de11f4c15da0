// AWS Key Management Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "kms",
    .model = "kms",
    .endpoint_prefix = "kms",
    .signing_name = "kms",
    .api_version = "2014-11-01",
    .protocol = Protocol::json_1_1,
    .target_prefix = "TrentService",
};

} // namespace copilot::aws::kms
