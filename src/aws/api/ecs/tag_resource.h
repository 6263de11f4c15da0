#pragma once

#include "aws/api/ecs/service.h"
#include "aws/api/ecs/tag.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string resource_arn;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("resourceArn"), self.resource_arn);
            x(required("tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ecs
