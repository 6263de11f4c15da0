#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
struct CreateRepository {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "CreateRepository";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        std::vector<Tag> tags;
        std::optional<std::string> image_tag_mutability;
        std::optional<ImageScanningConfiguration> image_scanning_configuration;
        std::optional<EncryptionConfiguration> encryption_configuration;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x("tags", self.tags);
            x("imageTagMutability", self.image_tag_mutability);
            x("imageScanningConfiguration", self.image_scanning_configuration);
            x("encryptionConfiguration", self.encryption_configuration);
        }
    };

    struct Output {
        Repository repository;

        static void fields(auto& self, auto& x) { x("repository", self.repository); }
    };
};

} // namespace copilot::aws::ecr
