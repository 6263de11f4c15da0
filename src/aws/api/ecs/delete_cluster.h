#pragma once

#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteCluster.html
struct DeleteCluster {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DeleteCluster";

    struct Input {
        std::string cluster;

        static void fields(auto& self, auto& x) { x(required("cluster"), self.cluster); }
    };

    struct Output {
        Cluster cluster;

        static void fields(auto& self, auto& x) { x("cluster", self.cluster); }
    };
};

} // namespace copilot::aws::ecs
