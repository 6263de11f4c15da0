#pragma once

#include "aws/api/sns/service.h"
#include "aws/api/sns/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string resource_arn;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("ResourceArn"), self.resource_arn);
            x(required("Tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::sns
