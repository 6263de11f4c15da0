#pragma once

#include "aws/api/events/service.h"
#include "aws/api/events/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = events::service;
    static constexpr std::string_view name = "ListTagsForResource";

    struct Input {
        std::string resource_arn;

        static void fields(auto& self, auto& x) { x(required("ResourceARN"), self.resource_arn); }
    };

    struct Output {
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) { x("Tags", self.tags); }
    };
};

} // namespace copilot::aws::events
