#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_CloudWatchLogsLogGroup.html
struct CloudWatchLogsLogGroup {
    std::optional<std::string> log_group_arn;

    static void fields(auto& self, auto& x) { x("logGroupArn", self.log_group_arn); }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_LogDestination.html
struct LogDestination {
    std::optional<CloudWatchLogsLogGroup> cloud_watch_logs_log_group;

    static void fields(auto& self, auto& x) {
        x("cloudWatchLogsLogGroup", self.cloud_watch_logs_log_group);
    }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_LoggingConfiguration.html
struct LoggingConfiguration {
    std::optional<std::string> level;
    std::optional<bool> include_execution_data;
    std::vector<LogDestination> destinations;

    static void fields(auto& self, auto& x) {
        x("level", self.level);
        x("includeExecutionData", self.include_execution_data);
        x("destinations", self.destinations);
    }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("key", self.key);
        x("value", self.value);
    }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_TracingConfiguration.html
struct TracingConfiguration {
    std::optional<bool> enabled;

    static void fields(auto& self, auto& x) { x("enabled", self.enabled); }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_CloudWatchEventsExecutionDataDetails.html
struct CloudWatchEventsExecutionDataDetails {
    std::optional<bool> included;

    static void fields(auto& self, auto& x) { x("included", self.included); }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_BillingDetails.html
struct BillingDetails {
    std::optional<std::int64_t> billed_memory_used_in_mb;
    std::optional<std::int64_t> billed_duration_in_milliseconds;

    static void fields(auto& self, auto& x) {
        x("billedMemoryUsedInMB", self.billed_memory_used_in_mb);
        x("billedDurationInMilliseconds", self.billed_duration_in_milliseconds);
    }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_StateMachineListItem.html
struct StateMachineListItem {
    std::string state_machine_arn;
    std::string name;
    std::string type;
    Timestamp creation_date;

    static void fields(auto& self, auto& x) {
        x("stateMachineArn", self.state_machine_arn);
        x("name", self.name);
        x("type", self.type);
        x("creationDate", self.creation_date);
    }
};

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ExecutionListItem.html
struct ExecutionListItem {
    std::string execution_arn;
    std::string state_machine_arn;
    std::string name;
    std::string status;
    Timestamp start_date;
    std::optional<Timestamp> stop_date;

    static void fields(auto& self, auto& x) {
        x("executionArn", self.execution_arn);
        x("stateMachineArn", self.state_machine_arn);
        x("name", self.name);
        x("status", self.status);
        x("startDate", self.start_date);
        x("stopDate", self.stop_date);
    }
};

} // namespace copilot::aws::stepfunctions
