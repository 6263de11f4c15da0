#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsLogGroup.html
struct ListTagsLogGroup {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "ListTagsLogGroup";

    struct Input {
        std::string log_group_name;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
        }
    };

    struct Output {
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) { x("tags", self.tags); }
    };
};

} // namespace copilot::aws::logs
