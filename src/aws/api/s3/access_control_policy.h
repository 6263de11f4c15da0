#pragma once

#include "aws/api/s3/owner.h"
#include "base/fields.h"

#include <optional>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_AccessControlPolicy.html
struct AccessControlPolicy {
    std::optional<Owner> owner;

    static void fields(auto& self, auto& x) { x("Owner", self.owner); }
};

} // namespace copilot::aws::s3
