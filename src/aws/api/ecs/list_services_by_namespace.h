#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServicesByNamespace.html
struct ListServicesByNamespace {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ListServicesByNamespace";

    struct Input {
        std::string name_space;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(required("namespace"), self.name_space);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
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
