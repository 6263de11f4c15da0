#pragma once

#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/cluster_setting.h"
#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateClusterSettings.html
struct UpdateClusterSettings {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "UpdateClusterSettings";

    struct Input {
        std::string cluster;
        std::vector<ClusterSetting> settings;

        static void fields(auto& self, auto& x) {
            x(required("cluster"), self.cluster);
            x(required("settings"), self.settings);
        }
    };

    struct Output {
        Cluster cluster;

        static void fields(auto& self, auto& x) { x("cluster", self.cluster); }
    };
};

} // namespace copilot::aws::ecs
