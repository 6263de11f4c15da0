#pragma once

#include "aws/api/logs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
struct CreateLogGroup {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "CreateLogGroup";

    struct Input {
        std::string log_group_name;
        std::optional<std::string> kms_key_id;
        Dictionary<std::string> tags;
        std::optional<std::string> log_group_class;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x("kmsKeyId", self.kms_key_id);
            x("tags", self.tags);
            x("logGroupClass", self.log_group_class);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::logs
