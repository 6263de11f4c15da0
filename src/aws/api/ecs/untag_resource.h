#pragma once

#include "aws/api/ecs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UntagResource.html
struct UntagResource {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "UntagResource";

    struct Input {
        std::string resource_arn;
        std::vector<std::string> tag_keys;

        static void fields(auto& self, auto& x) {
            x(required("resourceArn"), self.resource_arn);
            x(required("tagKeys"), self.tag_keys);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ecs
