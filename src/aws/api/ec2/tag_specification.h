#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html
struct TagSpecification {
    std::optional<std::string> resource_type;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("ResourceType", self.resource_type);
        x(Field("Tags").on_wire("Tag"), self.tags);
    }
};

} // namespace copilot::aws::ec2
