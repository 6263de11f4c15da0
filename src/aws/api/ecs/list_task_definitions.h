#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html
struct ListTaskDefinitions {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "ListTaskDefinitions";

    struct Input {
        std::optional<std::string> family_prefix;
        std::optional<std::string> status;
        std::optional<std::string> sort;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x("familyPrefix", self.family_prefix);
            x("status", self.status);
            x("sort", self.sort);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<std::string> task_definition_arns;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("taskDefinitionArns", self.task_definition_arns);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecs
