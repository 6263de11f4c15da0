#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepository.html
struct DeleteRepository {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "DeleteRepository";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        std::optional<bool> force;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x("force", self.force);
        }
    };

    struct Output {
        Repository repository;

        static void fields(auto& self, auto& x) { x("repository", self.repository); }
    };
};

} // namespace copilot::aws::ecr
