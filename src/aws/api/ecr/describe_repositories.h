#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html
struct DescribeRepositories {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "DescribeRepositories";

    struct Input {
        std::optional<std::string> registry_id;
        std::vector<std::string> repository_names;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x("repositoryNames", self.repository_names);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<Repository> repositories;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("repositories", self.repositories);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecr
