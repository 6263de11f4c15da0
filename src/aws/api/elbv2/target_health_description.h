#pragma once

#include "aws/api/elbv2/target_description.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html
struct TargetHealth {
    std::string state;
    std::optional<std::string> reason;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("State", self.state);
        x("Reason", self.reason);
        x("Description", self.description);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealthDescription.html
struct TargetHealthDescription {
    std::optional<TargetDescription> target;
    std::optional<std::string> health_check_port;
    std::optional<TargetHealth> target_health;

    static void fields(auto& self, auto& x) {
        x("Target", self.target);
        x("HealthCheckPort", self.health_check_port);
        x("TargetHealth", self.target_health);
    }
};

} // namespace copilot::aws::elbv2
