#pragma once

#include "base/fields.h"

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptionsSpecification.html
struct DnsOptionsSpecification {
    static void fields(auto&, auto&) {}
};

} // namespace copilot::aws::ec2
