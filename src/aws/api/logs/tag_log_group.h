#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagLogGroup.html
struct TagLogGroup {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "TagLogGroup";

    struct Input {
        std::string log_group_name;
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("tags"), self.tags);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
