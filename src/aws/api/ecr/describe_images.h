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

/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html
struct DescribeImages {
    static constexpr const aws::Service& service = ecr::service;
    static constexpr std::string_view name = "DescribeImages";

    struct Input {
        std::optional<std::string> registry_id;
        std::string repository_name;
        std::vector<ImageIdentifier> image_ids;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::optional<DescribeImagesFilter> filter;

        static void fields(auto& self, auto& x) {
            x("registryId", self.registry_id);
            x(required("repositoryName"), self.repository_name);
            x("imageIds", self.image_ids);
            x("nextToken", self.next_token);
            x("maxResults", self.max_results);
            x("filter", self.filter);
        }
    };

    struct Output {
        std::vector<ImageDetail> image_details;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("imageDetails", self.image_details);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ecr
