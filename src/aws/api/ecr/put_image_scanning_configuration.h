#pragma once

#include "aws/api/ecr/service.h"
#include "aws/api/ecr/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ecr {

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutImageScanningConfiguration.html
struct PutImageScanningConfiguration {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "PutImageScanningConfiguration";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        ImageScanningConfiguration image_scanning_configuration;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x(required("imageScanningConfiguration"), self.image_scanning_configuration);
        }
    };

    struct Output {
        std::optional<std::string> registry_id;
        std::optional<std::string> repository_name;
        std::optional<ImageScanningConfiguration> image_scanning_configuration;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x("repositoryName", self.repository_name);
            x("imageScanningConfiguration", self.image_scanning_configuration);
        }
    };
};

} // namespace copilot::aws::ecr
