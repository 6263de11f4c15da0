#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_OwnershipControlsRule.html
struct OwnershipControlsRule {
    std::string object_ownership;

    static void fields(auto& self, auto& x) {
        x(required("ObjectOwnership"), self.object_ownership);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_OwnershipControls.html
struct OwnershipControls {
    std::vector<OwnershipControlsRule> rules;

    static void fields(auto& self, auto& x) {
        x(required("Rules").on_wire("Rule").flat(), self.rules);
    }
};

} // namespace copilot::aws::s3
