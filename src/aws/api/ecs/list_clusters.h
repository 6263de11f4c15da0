#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html
struct ListClusters {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ListClusters";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<std::string> cluster_arns;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("clusterArns", self.cluster_arns);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecs
