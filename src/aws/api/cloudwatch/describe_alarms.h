#pragma once

#include "aws/api/cloudwatch/service.h"
#include "aws/api/cloudwatch/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
struct DescribeAlarms {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "DescribeAlarms";

    struct Input {
        std::vector<std::string> alarm_names;
        std::optional<std::string> alarm_name_prefix;
        std::vector<std::string> alarm_types;
        std::optional<std::string> state_value;
        std::optional<std::string> action_prefix;
        std::optional<std::int64_t> max_records;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("AlarmNames", self.alarm_names);
            x("AlarmNamePrefix", self.alarm_name_prefix);
            x("AlarmTypes", self.alarm_types);
            x("StateValue", self.state_value);
            x("ActionPrefix", self.action_prefix);
            x("MaxRecords", self.max_records);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<MetricAlarm> metric_alarms;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("MetricAlarms", self.metric_alarms);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudwatch
