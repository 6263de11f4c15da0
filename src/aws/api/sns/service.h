// Amazon Simple Notification Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/Welcome.html
inline constexpr aws::Service service{
    .id = "sns",
    .model = "sns",
    .endpoint_prefix = "sns",
    .signing_name = "sns",
    .api_version = "2010-03-31",
    .protocol = Protocol::query,
    .xml_namespace = "http://sns.amazonaws.com/doc/2010-03-31/",
};

} // namespace copilot::aws::sns
