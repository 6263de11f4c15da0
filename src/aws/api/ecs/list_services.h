#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html
struct ListServices {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ListServices";

    struct Input {
        std::optional<std::string> cluster;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> launch_type;
        std::optional<std::string> scheduling_strategy;

        static void fields(auto& self, auto& x) {
            x("cluster", self.cluster);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
            x("launchType", self.launch_type);
            x("schedulingStrategy", self.scheduling_strategy);
        }
    };

    struct Output {
        std::vector<std::string> service_arns;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("serviceArns", self.service_arns);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecs
