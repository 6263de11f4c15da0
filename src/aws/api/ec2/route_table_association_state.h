#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociationState.html
struct RouteTableAssociationState {
    std::optional<std::string> state;
    std::optional<std::string> status_message;

    static void fields(auto& self, auto& x) {
        x("State", self.state);
        x("StatusMessage", self.status_message);
    }
};

} // namespace copilot::aws::ec2
