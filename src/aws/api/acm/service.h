// AWS Certificate Manager.

#pragma once

#include "aws/service.h"

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "acm",
    .model = "acm",
    .endpoint_prefix = "acm",
    .signing_name = "acm",
    .api_version = "2015-12-08",
    .protocol = Protocol::json_1_1,
    .target_prefix = "CertificateManager",
};

} // namespace copilot::aws::acm
