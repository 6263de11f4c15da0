// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::cloudwatch {

/// Watches one metric.
struct Alarm {
    static constexpr std::string_view resource_type = "AWS::CloudWatch::Alarm";

    struct Dimension {
        Text name;
        Text value;

        bool operator==(const Dimension&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x(required("Value"), self.value);
        }
    };

    Texts alarm_actions;
    Text alarm_description;
    Text alarm_name;
    Text comparison_operator;
    Integer datapoints_to_alarm;
    std::vector<Dimension> dimensions;
    Integer evaluation_periods;
    Text extended_statistic;
    Text metric_name;
    Text namespace_;
    Texts ok_actions;
    Integer period;
    Text statistic;
    std::vector<Tag> tags;
    Decimal threshold;
    Text treat_missing_data;
    Text unit;

    bool operator==(const Alarm&) const = default;

    static void fields(auto& self, auto& x) {
        x("AlarmActions", self.alarm_actions);
        x("AlarmDescription", self.alarm_description);
        x("AlarmName", self.alarm_name);
        x("ComparisonOperator", self.comparison_operator);
        x("DatapointsToAlarm", self.datapoints_to_alarm);
        x("Dimensions", self.dimensions);
        x("EvaluationPeriods", self.evaluation_periods);
        x("ExtendedStatistic", self.extended_statistic);
        x("MetricName", self.metric_name);
        x("Namespace", self.namespace_);
        x("OKActions", self.ok_actions);
        x("Period", self.period);
        x("Statistic", self.statistic);
        x("Tags", self.tags);
        x("Threshold", self.threshold);
        x("TreatMissingData", self.treat_missing_data);
        x("Unit", self.unit);
    }
};

} // namespace copilot::cfn::cloudwatch
