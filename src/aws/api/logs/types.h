#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_InputLogEvent.html
struct InputLogEvent {
    std::int64_t timestamp = 0;
    std::string message;

    static void fields(auto& self, auto& x) {
        x(required("timestamp"), self.timestamp);
        x(required("message"), self.message);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogGroup.html
struct LogGroup {
    std::string log_group_name;
    std::optional<std::int64_t> creation_time;
    std::optional<std::int64_t> retention_in_days;
    std::optional<std::int64_t> metric_filter_count;
    std::string arn;
    std::optional<std::int64_t> stored_bytes;
    std::optional<std::string> kms_key_id;
    std::optional<std::string> log_group_class;
    std::string log_group_arn;
    std::optional<std::string> retention_policy_name;

    static void fields(auto& self, auto& x) {
        x("logGroupName", self.log_group_name);
        x("creationTime", self.creation_time);
        x("retentionInDays", self.retention_in_days);
        x("metricFilterCount", self.metric_filter_count);
        x("arn", self.arn);
        x("storedBytes", self.stored_bytes);
        x("kmsKeyId", self.kms_key_id);
        x("logGroupClass", self.log_group_class);
        x("logGroupArn", self.log_group_arn);
        x("retentionPolicyName", self.retention_policy_name);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_LogStream.html
struct LogStream {
    std::string log_stream_name;
    std::optional<std::int64_t> creation_time;
    std::optional<std::int64_t> first_event_timestamp;
    std::optional<std::int64_t> last_event_timestamp;
    std::optional<std::int64_t> last_ingestion_time;
    std::optional<std::string> upload_sequence_token;
    std::string arn;

    static void fields(auto& self, auto& x) {
        x("logStreamName", self.log_stream_name);
        x("creationTime", self.creation_time);
        x("firstEventTimestamp", self.first_event_timestamp);
        x("lastEventTimestamp", self.last_event_timestamp);
        x("lastIngestionTime", self.last_ingestion_time);
        x("uploadSequenceToken", self.upload_sequence_token);
        x("arn", self.arn);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_RejectedLogEventsInfo.html
struct RejectedLogEventsInfo {
    std::optional<std::int64_t> too_new_log_event_start_index;
    std::optional<std::int64_t> too_old_log_event_end_index;
    std::optional<std::int64_t> expired_log_event_end_index;

    static void fields(auto& self, auto& x) {
        x("tooNewLogEventStartIndex", self.too_new_log_event_start_index);
        x("tooOldLogEventEndIndex", self.too_old_log_event_end_index);
        x("expiredLogEventEndIndex", self.expired_log_event_end_index);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_OutputLogEvent.html
struct OutputLogEvent {
    std::int64_t timestamp = 0;
    std::string message;
    std::optional<std::int64_t> ingestion_time;

    static void fields(auto& self, auto& x) {
        x("timestamp", self.timestamp);
        x("message", self.message);
        x("ingestionTime", self.ingestion_time);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html
struct FilteredLogEvent {
    std::string log_stream_name;
    std::int64_t timestamp = 0;
    std::string message;
    std::optional<std::int64_t> ingestion_time;
    std::string event_id;

    static void fields(auto& self, auto& x) {
        x("logStreamName", self.log_stream_name);
        x("timestamp", self.timestamp);
        x("message", self.message);
        x("ingestionTime", self.ingestion_time);
        x("eventId", self.event_id);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ResourcePolicy.html
struct ResourcePolicy {
    std::optional<std::string> policy_name;
    std::optional<std::string> policy_document;
    std::optional<std::int64_t> last_updated_time;
    std::optional<std::string> resource_arn;

    static void fields(auto& self, auto& x) {
        x("policyName", self.policy_name);
        x("policyDocument", self.policy_document);
        x("lastUpdatedTime", self.last_updated_time);
        x("resourceArn", self.resource_arn);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_SubscriptionFilter.html
struct SubscriptionFilter {
    std::optional<std::string> filter_name;
    std::optional<std::string> log_group_name;
    std::optional<std::string> filter_pattern;
    std::optional<std::string> destination_arn;
    std::optional<std::string> role_arn;
    std::optional<std::string> distribution;
    std::optional<std::int64_t> creation_time;

    static void fields(auto& self, auto& x) {
        x("filterName", self.filter_name);
        x("logGroupName", self.log_group_name);
        x("filterPattern", self.filter_pattern);
        x("destinationArn", self.destination_arn);
        x("roleArn", self.role_arn);
        x("distribution", self.distribution);
        x("creationTime", self.creation_time);
    }
};

} // namespace copilot::aws::logs
