#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html
struct ListTagsForResource {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "ListTagsForResource";

    struct Input {
        std::string resource_arn;

        static void fields(auto& self, auto& x) { x(required("resourceArn"), self.resource_arn); }
    };

    struct Output {
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) { x("tags", self.tags); }
    };
};

} // namespace copilot::aws::logs
