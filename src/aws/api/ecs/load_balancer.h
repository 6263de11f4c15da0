#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html
struct LoadBalancer {
    std::optional<std::string> target_group_arn;
    std::optional<std::string> load_balancer_name;
    std::optional<std::string> container_name;
    std::optional<std::int64_t> container_port;

    static void fields(auto& self, auto& x) {
        x("targetGroupArn", self.target_group_arn);
        x("loadBalancerName", self.load_balancer_name);
        x("containerName", self.container_name);
        x("containerPort", self.container_port);
    }
};

} // namespace copilot::aws::ecs
