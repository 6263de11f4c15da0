#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GroupIdentifier.html
struct GroupIdentifier {
    std::optional<std::string> group_id;
    std::optional<std::string> group_name;

    static void fields(auto& self, auto& x) {
        x("GroupId", self.group_id);
        x("GroupName", self.group_name);
    }
};

} // namespace copilot::aws::ec2
