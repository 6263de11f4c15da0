#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagFieldSpecificationRequest.html
struct TagFieldSpecificationRequest {
    std::optional<std::string> resource_type;
    std::vector<std::string> tag_keys;

    static void fields(auto& self, auto& x) {
        x("ResourceType", self.resource_type);
        x(Field("TagKeys").on_wire("TagKey"), self.tag_keys);
    }
};

} // namespace copilot::aws::ec2
