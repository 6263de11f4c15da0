// AWS Resource Groups Tagging API.

#pragma once

#include "aws/service.h"

namespace copilot::aws::tagging {

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "resource_groups_tagging_api",
    .model = "resourcegroupstaggingapi",
    .endpoint_prefix = "tagging",
    .signing_name = "tagging",
    .api_version = "2017-01-26",
    .protocol = Protocol::json_1_1,
    .target_prefix = "ResourceGroupsTaggingAPI_20170126",
};

} // namespace copilot::aws::tagging
