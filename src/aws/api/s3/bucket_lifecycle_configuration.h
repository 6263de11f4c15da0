#pragma once

#include "aws/api/s3/lifecycle_rule.h"
#include "base/fields.h"

#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_BucketLifecycleConfiguration.html
struct BucketLifecycleConfiguration {
    std::vector<LifecycleRule> rules;

    static void fields(auto& self, auto& x) {
        x(required("Rules").on_wire("Rule").flat(), self.rules);
    }
};

} // namespace copilot::aws::s3
