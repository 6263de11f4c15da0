#pragma once

#include "aws/api/ecr/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DeleteRepositoryPolicy.html
struct DeleteRepositoryPolicy {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "DeleteRepositoryPolicy";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
        }
    };

    struct Output {
        std::optional<std::string> registry_id;
        std::optional<std::string> repository_name;
        std::optional<std::string> policy_text;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x("repositoryName", self.repository_name);
            x("policyText", self.policy_text);
        }
    };
};

} // namespace copilot::aws::ecr
