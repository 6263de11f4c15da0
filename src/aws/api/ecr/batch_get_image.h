#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetImage.html
struct BatchGetImage {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "BatchGetImage";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        std::vector<ImageIdentifier> image_ids;
        std::vector<std::string> accepted_media_types;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x(required("imageIds"), self.image_ids);
            x("acceptedMediaTypes", self.accepted_media_types);
        }
    };

    struct Output {
        std::vector<Image> images;
        std::vector<ImageFailure> failures;

        static void fields(auto& self, auto& x) {
            x("images", self.images);
            x("failures", self.failures);
        }
    };
};

} // namespace copilot::aws::ecr
