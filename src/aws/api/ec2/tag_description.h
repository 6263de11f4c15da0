#pragma once

#include "base/fields.h"

#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagDescription.html
struct TagDescription {
    std::string key;
    std::string resource_id;
    std::string resource_type;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("ResourceId", self.resource_id);
        x("ResourceType", self.resource_type);
        x("Value", self.value);
    }
};

} // namespace copilot::aws::ec2
