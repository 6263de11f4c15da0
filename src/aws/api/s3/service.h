// Amazon Simple Storage Service.

#pragma once

#include "aws/service.h"

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html
inline constexpr aws::Service service{
    .id = "s3",
    .model = "s3",
    .endpoint_prefix = "s3",
    .signing_name = "s3",
    .api_version = "2006-03-01",
    .protocol = Protocol::rest_xml,
    .xml_namespace = "http://s3.amazonaws.com/doc/2006-03-01/",
    .bare_errors = true,
};

} // namespace copilot::aws::s3
