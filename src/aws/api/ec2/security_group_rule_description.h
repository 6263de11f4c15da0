#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRuleDescription.html
struct SecurityGroupRuleDescription {
    std::optional<std::string> security_group_rule_id;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("SecurityGroupRuleId", self.security_group_rule_id);
        x("Description", self.description);
    }
};

} // namespace copilot::aws::ec2
