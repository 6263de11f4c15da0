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

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
struct FilterLogEvents {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "FilterLogEvents";

    struct Input {
        std::optional<std::string> log_group_name;
        std::optional<std::string> log_group_identifier;
        std::vector<std::string> log_stream_names;
        std::optional<std::string> log_stream_name_prefix;
        std::optional<std::int64_t> start_time;
        std::optional<std::int64_t> end_time;
        std::optional<std::string> filter_pattern;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;
        std::optional<bool> start_from_head;

        static void fields(auto& self, auto& x) {
            x("logGroupName", self.log_group_name);
            x("logGroupIdentifier", self.log_group_identifier);
            x("logStreamNames", self.log_stream_names);
            x("logStreamNamePrefix", self.log_stream_name_prefix);
            x("startTime", self.start_time);
            x("endTime", self.end_time);
            x("filterPattern", self.filter_pattern);
            x("nextToken", self.next_token);
            x("limit", self.limit);
            x("startFromHead", self.start_from_head);
        }
    };

    struct Output {
        std::vector<FilteredLogEvent> events;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("events", self.events);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::logs
