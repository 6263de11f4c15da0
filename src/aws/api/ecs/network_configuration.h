#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html
struct AwsVpcConfiguration {
    std::vector<std::string> subnets;
    std::vector<std::string> security_groups;
    std::optional<std::string> assign_public_ip;

    static void fields(auto& self, auto& x) {
        x(required("subnets"), self.subnets);
        x("securityGroups", self.security_groups);
        x("assignPublicIp", self.assign_public_ip);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html
struct NetworkConfiguration {
    std::optional<AwsVpcConfiguration> awsvpc_configuration;

    static void fields(auto& self, auto& x) { x("awsvpcConfiguration", self.awsvpc_configuration); }
};

} // namespace copilot::aws::ecs
