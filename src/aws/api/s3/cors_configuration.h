#pragma once

#include "aws/api/s3/cors_rule.h"
#include "base/fields.h"

#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CORSConfiguration.html
struct CORSConfiguration {
    std::vector<CORSRule> cors_rules;

    static void fields(auto& self, auto& x) {
        x(required("CORSRules").on_wire("CORSRule").flat(), self.cors_rules);
    }
};

} // namespace copilot::aws::s3
