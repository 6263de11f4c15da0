#pragma once

#include "aws/api/logs/service.h"
#include "aws/api/logs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html
struct DescribeLogStreams {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DescribeLogStreams";

    struct Input {
        std::optional<std::string> log_group_name;
        std::optional<std::string> log_group_identifier;
        std::optional<std::string> log_stream_name_prefix;
        std::optional<std::string> order_by;
        std::optional<bool> descending;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;

        static void fields(auto& self, auto& x) {
            x("logGroupName", self.log_group_name);
            x("logGroupIdentifier", self.log_group_identifier);
            x("logStreamNamePrefix", self.log_stream_name_prefix);
            x("orderBy", self.order_by);
            x("descending", self.descending);
            x("nextToken", self.next_token);
            x("limit", self.limit);
        }
    };

    struct Output {
        std::vector<LogStream> log_streams;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("logStreams", self.log_streams);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::logs
