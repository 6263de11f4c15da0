#pragma once

#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/cluster_configuration.h"
#include "aws/api/ecs/cluster_service_connect_defaults_request.h"
#include "aws/api/ecs/cluster_setting.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html
struct CreateCluster {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "CreateCluster";

    struct Input {
        std::optional<std::string> cluster_name;
        std::vector<Tag> tags;
        std::vector<ClusterSetting> settings;
        std::optional<ClusterConfiguration> configuration;
        std::vector<std::string> capacity_providers;
        std::vector<CapacityProviderStrategyItem> default_capacity_provider_strategy;
        std::optional<ClusterServiceConnectDefaultsRequest> service_connect_defaults;

        static void fields(auto& self, auto& x) {
            x("clusterName", self.cluster_name);
            x("tags", self.tags);
            x("settings", self.settings);
            x("configuration", self.configuration);
            x("capacityProviders", self.capacity_providers);
            x("defaultCapacityProviderStrategy", self.default_capacity_provider_strategy);
            x("serviceConnectDefaults", self.service_connect_defaults);
        }
    };

    struct Output {
        Cluster cluster;

        static void fields(auto& self, auto& x) { x("cluster", self.cluster); }
    };
};

} // namespace copilot::aws::ecs
