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

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
struct PutMetricAlarm {
    static constexpr const aws::Service& service = cloudwatch::service;
    static constexpr std::string_view name = "PutMetricAlarm";

    struct Input {
        std::string alarm_name;
        std::optional<std::string> alarm_description;
        std::optional<bool> actions_enabled;
        std::vector<std::string> ok_actions;
        std::vector<std::string> alarm_actions;
        std::vector<std::string> insufficient_data_actions;
        std::optional<std::string> metric_name;
        std::optional<std::string> name_space;
        std::optional<std::string> statistic;
        std::vector<Dimension> dimensions;
        std::optional<std::int64_t> period;
        std::optional<std::string> unit;
        std::optional<std::int64_t> evaluation_periods;
        std::optional<std::int64_t> datapoints_to_alarm;
        std::optional<double> threshold;
        std::optional<std::string> comparison_operator;
        std::optional<std::string> treat_missing_data;
        std::vector<MetricDataQuery> metrics;
        std::vector<Tag> tags;
        std::optional<WarmUpConfiguration> warm_up_configuration;
        std::optional<ActionConfiguration> action_configuration;

        static void fields(auto& self, auto& x) {
            x(required("AlarmName"), self.alarm_name);
            x("AlarmDescription", self.alarm_description);
            x("ActionsEnabled", self.actions_enabled);
            x("OKActions", self.ok_actions);
            x("AlarmActions", self.alarm_actions);
            x("InsufficientDataActions", self.insufficient_data_actions);
            x("MetricName", self.metric_name);
            x("Namespace", self.name_space);
            x("Statistic", self.statistic);
            x("Dimensions", self.dimensions);
            x("Period", self.period);
            x("Unit", self.unit);
            x("EvaluationPeriods", self.evaluation_periods);
            x("DatapointsToAlarm", self.datapoints_to_alarm);
            x("Threshold", self.threshold);
            x("ComparisonOperator", self.comparison_operator);
            x("TreatMissingData", self.treat_missing_data);
            x("Metrics", self.metrics);
            x("Tags", self.tags);
            x("WarmUpConfiguration", self.warm_up_configuration);
            x("ActionConfiguration", self.action_configuration);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudwatch
