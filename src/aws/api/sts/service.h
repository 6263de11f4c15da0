// AWS Security Token Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::sts {

/// https://docs.aws.amazon.com/STS/latest/APIReference/Welcome.html
inline constexpr aws::Service service{
    .id = "sts",
    .model = "sts",
    .endpoint_prefix = "sts",
    .signing_name = "sts",
    .api_version = "2011-06-15",
    .protocol = Protocol::query,
    .xml_namespace = "https://sts.amazonaws.com/doc/2011-06-15/",
};

} // namespace copilot::aws::sts
