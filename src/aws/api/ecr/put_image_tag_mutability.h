#pragma once

#include "aws/api/ecr/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageTagMutability.html
struct PutImageTagMutability {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "PutImageTagMutability";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        std::string image_tag_mutability;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x(required("imageTagMutability"), self.image_tag_mutability);
        }
    };

    struct Output {
        std::optional<std::string> registry_id;
        std::optional<std::string> repository_name;
        std::optional<std::string> image_tag_mutability;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x("repositoryName", self.repository_name);
            x("imageTagMutability", self.image_tag_mutability);
        }
    };
};

} // namespace copilot::aws::ecr
