#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudwatch {

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html
struct Dimension {
    std::string name;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html
struct Metric {
    std::optional<std::string> name_space;
    std::optional<std::string> metric_name;
    std::vector<Dimension> dimensions;

    static void fields(auto& self, auto& x) {
        x("Namespace", self.name_space);
        x("MetricName", self.metric_name);
        x("Dimensions", self.dimensions);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html
struct MetricStat {
    Metric metric;
    std::int64_t period = 0;
    std::string stat;
    std::optional<std::string> unit;

    static void fields(auto& self, auto& x) {
        x(required("Metric"), self.metric);
        x(required("Period"), self.period);
        x(required("Stat"), self.stat);
        x("Unit", self.unit);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html
struct MetricDataQuery {
    std::string id;
    std::optional<MetricStat> metric_stat;
    std::optional<std::string> expression;
    std::optional<std::string> label;
    std::optional<bool> return_data;
    std::optional<std::int64_t> period;
    std::optional<std::string> account_id;

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x("MetricStat", self.metric_stat);
        x("Expression", self.expression);
        x("Label", self.label);
        x("ReturnData", self.return_data);
        x("Period", self.period);
        x("AccountId", self.account_id);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_WarmUpConfiguration.html
struct WarmUpConfiguration {
    std::int64_t warm_up_period_duration_in_minutes = 0;
    std::optional<bool> only_start_evaluating_after_warm_up_period_ends;

    static void fields(auto& self, auto& x) {
        x(required("WarmUpPeriodDurationInMinutes"), self.warm_up_period_duration_in_minutes);
        x("OnlyStartEvaluatingAfterWarmUpPeriodEnds",
          self.only_start_evaluating_after_warm_up_period_ends);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_AlarmTagsPropagation.html
struct AlarmTagsPropagation {
    bool enabled = false;
    std::vector<std::string> included_tag_keys;
    std::vector<std::string> excluded_tag_keys;

    static void fields(auto& self, auto& x) {
        x(required("Enabled"), self.enabled);
        x("IncludedTagKeys", self.included_tag_keys);
        x("ExcludedTagKeys", self.excluded_tag_keys);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ActionConfiguration.html
struct ActionConfiguration {
    std::optional<AlarmTagsPropagation> alarm_tags_propagation;

    static void fields(auto& self, auto& x) {
        x("AlarmTagsPropagation", self.alarm_tags_propagation);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_StatisticSet.html
struct StatisticSet {
    double sample_count = 0;
    double sum = 0;
    double minimum = 0;
    double maximum = 0;

    static void fields(auto& self, auto& x) {
        x(required("SampleCount"), self.sample_count);
        x(required("Sum"), self.sum);
        x(required("Minimum"), self.minimum);
        x(required("Maximum"), self.maximum);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html
struct MetricDatum {
    std::string metric_name;
    std::vector<Dimension> dimensions;
    std::optional<Timestamp> timestamp;
    std::optional<double> value;
    std::optional<StatisticSet> statistic_values;
    std::vector<double> values;
    std::vector<double> counts;
    std::optional<std::string> unit;
    std::optional<std::int64_t> storage_resolution;

    static void fields(auto& self, auto& x) {
        x(required("MetricName"), self.metric_name);
        x("Dimensions", self.dimensions);
        x("Timestamp", self.timestamp);
        x("Value", self.value);
        x("StatisticValues", self.statistic_values);
        x("Values", self.values);
        x("Counts", self.counts);
        x("Unit", self.unit);
        x("StorageResolution", self.storage_resolution);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DimensionFilter.html
struct DimensionFilter {
    std::string name;
    std::optional<std::string> value;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricAlarm.html
struct MetricAlarm {
    std::optional<std::string> alarm_name;
    std::optional<std::string> alarm_arn;
    std::optional<std::string> alarm_description;
    std::optional<Timestamp> alarm_configuration_updated_timestamp;
    std::optional<bool> actions_enabled;
    std::vector<std::string> ok_actions;
    std::vector<std::string> alarm_actions;
    std::vector<std::string> insufficient_data_actions;
    std::string state_value;
    std::optional<std::string> state_reason;
    std::optional<Timestamp> state_updated_timestamp;
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
    std::optional<Timestamp> state_transitioned_timestamp;
    std::optional<WarmUpConfiguration> warm_up_configuration;
    std::optional<ActionConfiguration> action_configuration;

    static void fields(auto& self, auto& x) {
        x("AlarmName", self.alarm_name);
        x("AlarmArn", self.alarm_arn);
        x("AlarmDescription", self.alarm_description);
        x("AlarmConfigurationUpdatedTimestamp", self.alarm_configuration_updated_timestamp);
        x("ActionsEnabled", self.actions_enabled);
        x("OKActions", self.ok_actions);
        x("AlarmActions", self.alarm_actions);
        x("InsufficientDataActions", self.insufficient_data_actions);
        x("StateValue", self.state_value);
        x("StateReason", self.state_reason);
        x("StateUpdatedTimestamp", self.state_updated_timestamp);
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
        x("StateTransitionedTimestamp", self.state_transitioned_timestamp);
        x("WarmUpConfiguration", self.warm_up_configuration);
        x("ActionConfiguration", self.action_configuration);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MessageData.html
struct MessageData {
    std::optional<std::string> code;
    std::optional<std::string> value;

    static void fields(auto& self, auto& x) {
        x("Code", self.code);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
struct MetricDataResult {
    std::optional<std::string> id;
    std::optional<std::string> label;
    std::vector<Timestamp> timestamps;
    std::vector<double> values;
    std::optional<std::string> status_code;
    std::vector<MessageData> messages;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Label", self.label);
        x("Timestamps", self.timestamps);
        x("Values", self.values);
        x("StatusCode", self.status_code);
        x("Messages", self.messages);
    }
};

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Datapoint.html
struct Datapoint {
    std::optional<Timestamp> timestamp;
    std::optional<double> sample_count;
    std::optional<double> average;
    std::optional<double> sum;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<std::string> unit;

    static void fields(auto& self, auto& x) {
        x("Timestamp", self.timestamp);
        x("SampleCount", self.sample_count);
        x("Average", self.average);
        x("Sum", self.sum);
        x("Minimum", self.minimum);
        x("Maximum", self.maximum);
        x("Unit", self.unit);
    }
};

} // namespace copilot::aws::cloudwatch
