#pragma once

#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html
struct PutClusterCapacityProviders {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "PutClusterCapacityProviders";

    struct Input {
        std::string cluster;
        std::vector<std::string> capacity_providers;
        std::vector<CapacityProviderStrategyItem> default_capacity_provider_strategy;

        static void fields(auto& self, auto& x) {
            x(required("cluster"), self.cluster);
            x(required("capacityProviders"), self.capacity_providers);
            x(required("defaultCapacityProviderStrategy"), self.default_capacity_provider_strategy);
        }
    };

    struct Output {
        Cluster cluster;

        static void fields(auto& self, auto& x) { x("cluster", self.cluster); }
    };
};

} // namespace copilot::aws::ecs
