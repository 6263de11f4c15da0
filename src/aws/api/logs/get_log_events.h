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

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
struct GetLogEvents {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "GetLogEvents";

    struct Input {
        std::optional<std::string> log_group_name;
        std::optional<std::string> log_group_identifier;
        std::string log_stream_name;
        std::optional<std::int64_t> start_time;
        std::optional<std::int64_t> end_time;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;
        std::optional<bool> start_from_head;

        static void fields(auto& self, auto& x) {
            x("logGroupName", self.log_group_name);
            x("logGroupIdentifier", self.log_group_identifier);
            x(required("logStreamName"), self.log_stream_name);
            x("startTime", self.start_time);
            x("endTime", self.end_time);
            x("nextToken", self.next_token);
            x("limit", self.limit);
            x("startFromHead", self.start_from_head);
        }
    };

    struct Output {
        std::vector<OutputLogEvent> events;
        std::optional<std::string> next_forward_token;
        std::optional<std::string> next_backward_token;

        static void fields(auto& self, auto& x) {
            x("events", self.events);
            x("nextForwardToken", self.next_forward_token);
            x("nextBackwardToken", self.next_backward_token);
        }
    };
};

} // namespace copilot::aws::logs
