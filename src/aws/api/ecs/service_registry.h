#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html
struct ServiceRegistry {
    std::optional<std::string> registry_arn;
    std::optional<std::int64_t> port;
    std::optional<std::string> container_name;
    std::optional<std::int64_t> container_port;

    static void fields(auto& self, auto& x) {
        x("registryArn", self.registry_arn);
        x("port", self.port);
        x("containerName", self.container_name);
        x("containerPort", self.container_port);
    }
};

} // namespace copilot::aws::ecs
