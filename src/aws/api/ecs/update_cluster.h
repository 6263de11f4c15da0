#pragma once

#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/cluster_configuration.h"
#include "aws/api/ecs/cluster_service_connect_defaults_request.h"
#include "aws/api/ecs/cluster_setting.h"
#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateCluster.html
struct UpdateCluster {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "UpdateCluster";

    struct Input {
        std::string cluster;
        std::vector<ClusterSetting> settings;
        std::optional<ClusterConfiguration> configuration;
        std::optional<ClusterServiceConnectDefaultsRequest> service_connect_defaults;

        static void fields(auto& self, auto& x) {
            x(required("cluster"), self.cluster);
            x("settings", self.settings);
            x("configuration", self.configuration);
            x("serviceConnectDefaults", self.service_connect_defaults);
        }
    };

    struct Output {
        Cluster cluster;

        static void fields(auto& self, auto& x) { x("cluster", self.cluster); }
    };
};

} // namespace copilot::aws::ecs
