#pragma once

#include "aws/api/ecs/cluster.h"
#include "aws/api/ecs/failure.h"
#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeClusters.html
struct DescribeClusters {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "DescribeClusters";

    struct Input {
        std::vector<std::string> clusters;
        std::vector<std::string> include;

        static void fields(auto& self, auto& x) {
            x("clusters", self.clusters);
            x("include", self.include);
        }
    };

    struct Output {
        std::vector<Cluster> clusters;
        std::vector<Failure> failures;

        static void fields(auto& self, auto& x) {
            x("clusters", self.clusters);
            x("failures", self.failures);
        }
    };
};

} // namespace copilot::aws::ecs
