#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html
struct TagResource {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "TagResource";

    struct Input {
        std::string resource_arn;
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) {
            x(required("resourceArn"), self.resource_arn);
            x(required("tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
