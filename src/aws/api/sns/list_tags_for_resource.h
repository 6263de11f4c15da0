#pragma once

#include "aws/api/sns/service.h"
#include "aws/api/sns/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "ListTagsForResource";

    struct Input {
        std::string resource_arn;

        static void fields(auto& self, auto& x) { x(required("ResourceArn"), self.resource_arn); }
    };

    struct Output {
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) { x("Tags", self.tags); }
    };
};

} // namespace copilot::aws::sns
