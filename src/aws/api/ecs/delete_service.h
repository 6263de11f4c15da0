#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/service_description.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html
struct DeleteService {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DeleteService";

    struct Input {
        std::optional<std::string> cluster;
        std::string service;
        std::optional<bool> force;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x(required("service"), self.service);
            x("force", self.force);
        }
    };

    struct Output {
        Service service;

        static void fields(auto& self, auto& x) { x("service", self.service); }
    };
};

} // namespace copilot::aws::ecs
