#pragma once

#include "aws/api/elbv2/tag.h"
#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TagDescription.html
struct TagDescription {
    std::string resource_arn;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("ResourceArn", self.resource_arn);
        x("Tags", self.tags);
    }
};

} // namespace copilot::aws::elbv2
