// AWS Organizations.

#pragma once

#include "aws/service.h"

namespace copilot::aws::organizations {

/// https://docs.aws.amazon.com/organizations/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "organizations",
    .model = "organizations",
    .endpoint_prefix = "organizations",
    .signing_name = "organizations",
    .api_version = "2016-11-28",
    .protocol = Protocol::json_1_1,
    .target_prefix = "AWSOrganizationsV20161128",
    .global = true,
};

} // namespace copilot::aws::organizations
