#pragma once

#include "aws/api/logs/service.h"
#include "aws/api/logs/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
struct PutLogEvents {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "PutLogEvents";

    struct Input {
        std::string log_group_name;
        std::string log_stream_name;
        std::vector<InputLogEvent> log_events;
        std::optional<std::string> sequence_token;

        static void fields(auto& self, auto& x) {
            x(required("logGroupName"), self.log_group_name);
            x(required("logStreamName"), self.log_stream_name);
            x(required("logEvents"), self.log_events);
            x("sequenceToken", self.sequence_token);
        }
    };

    struct Output {
        std::optional<std::string> next_sequence_token;
        std::optional<RejectedLogEventsInfo> rejected_log_events_info;

        static void fields(auto& self, auto& x) {
            x("nextSequenceToken", self.next_sequence_token);
            x("rejectedLogEventsInfo", self.rejected_log_events_info);
        }
    };
};

} // namespace copilot::aws::logs
