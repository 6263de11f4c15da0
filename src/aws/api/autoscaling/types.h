#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_SuspendedState.html
struct SuspendedState {
    std::optional<bool> dynamic_scaling_in_suspended;
    std::optional<bool> dynamic_scaling_out_suspended;
    std::optional<bool> scheduled_scaling_suspended;

    static void fields(auto& self, auto& x) {
        x("DynamicScalingInSuspended", self.dynamic_scaling_in_suspended);
        x("DynamicScalingOutSuspended", self.dynamic_scaling_out_suspended);
        x("ScheduledScalingSuspended", self.scheduled_scaling_suspended);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html
struct StepAdjustment {
    std::optional<double> metric_interval_lower_bound;
    std::optional<double> metric_interval_upper_bound;
    std::int64_t scaling_adjustment = 0;

    static void fields(auto& self, auto& x) {
        x("MetricIntervalLowerBound", self.metric_interval_lower_bound);
        x("MetricIntervalUpperBound", self.metric_interval_upper_bound);
        x(required("ScalingAdjustment"), self.scaling_adjustment);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html
struct StepScalingPolicyConfiguration {
    std::optional<std::string> adjustment_type;
    std::vector<StepAdjustment> step_adjustments;
    std::optional<std::int64_t> min_adjustment_magnitude;
    std::optional<std::int64_t> cooldown;
    std::optional<std::string> metric_aggregation_type;

    static void fields(auto& self, auto& x) {
        x("AdjustmentType", self.adjustment_type);
        x("StepAdjustments", self.step_adjustments);
        x("MinAdjustmentMagnitude", self.min_adjustment_magnitude);
        x("Cooldown", self.cooldown);
        x("MetricAggregationType", self.metric_aggregation_type);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html
struct PredefinedMetricSpecification {
    std::string predefined_metric_type;
    std::optional<std::string> resource_label;

    static void fields(auto& self, auto& x) {
        x(required("PredefinedMetricType"), self.predefined_metric_type);
        x("ResourceLabel", self.resource_label);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_MetricDimension.html
struct MetricDimension {
    std::string name;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_CustomizedMetricSpecification.html
struct CustomizedMetricSpecification {
    std::optional<std::string> metric_name;
    std::optional<std::string> name_space;
    std::vector<MetricDimension> dimensions;
    std::optional<std::string> statistic;
    std::optional<std::string> unit;

    static void fields(auto& self, auto& x) {
        x("MetricName", self.metric_name);
        x("Namespace", self.name_space);
        x("Dimensions", self.dimensions);
        x("Statistic", self.statistic);
        x("Unit", self.unit);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html
struct TargetTrackingScalingPolicyConfiguration {
    double target_value = 0;
    std::optional<PredefinedMetricSpecification> predefined_metric_specification;
    std::optional<CustomizedMetricSpecification> customized_metric_specification;
    std::optional<std::int64_t> scale_out_cooldown;
    std::optional<std::int64_t> scale_in_cooldown;
    std::optional<bool> disable_scale_in;

    static void fields(auto& self, auto& x) {
        x(required("TargetValue"), self.target_value);
        x("PredefinedMetricSpecification", self.predefined_metric_specification);
        x("CustomizedMetricSpecification", self.customized_metric_specification);
        x("ScaleOutCooldown", self.scale_out_cooldown);
        x("ScaleInCooldown", self.scale_in_cooldown);
        x("DisableScaleIn", self.disable_scale_in);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalableTarget.html
struct ScalableTarget {
    std::string service_namespace;
    std::string resource_id;
    std::string scalable_dimension;
    std::int64_t min_capacity = 0;
    std::int64_t max_capacity = 0;
    std::optional<std::int64_t> predicted_capacity;
    std::string role_arn;
    Timestamp creation_time;
    std::optional<SuspendedState> suspended_state;
    std::string scalable_target_arn;

    static void fields(auto& self, auto& x) {
        x("ServiceNamespace", self.service_namespace);
        x("ResourceId", self.resource_id);
        x("ScalableDimension", self.scalable_dimension);
        x("MinCapacity", self.min_capacity);
        x("MaxCapacity", self.max_capacity);
        x("PredictedCapacity", self.predicted_capacity);
        x("RoleARN", self.role_arn);
        x("CreationTime", self.creation_time);
        x("SuspendedState", self.suspended_state);
        x("ScalableTargetARN", self.scalable_target_arn);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_Alarm.html
struct Alarm {
    std::string alarm_name;
    std::string alarm_arn;

    static void fields(auto& self, auto& x) {
        x("AlarmName", self.alarm_name);
        x("AlarmARN", self.alarm_arn);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingPolicy.html
struct ScalingPolicy {
    std::string policy_arn;
    std::string policy_name;
    std::string service_namespace;
    std::string resource_id;
    std::string scalable_dimension;
    std::string policy_type;
    std::optional<StepScalingPolicyConfiguration> step_scaling_policy_configuration;
    std::optional<TargetTrackingScalingPolicyConfiguration>
        target_tracking_scaling_policy_configuration;
    std::vector<Alarm> alarms;
    Timestamp creation_time;

    static void fields(auto& self, auto& x) {
        x("PolicyARN", self.policy_arn);
        x("PolicyName", self.policy_name);
        x("ServiceNamespace", self.service_namespace);
        x("ResourceId", self.resource_id);
        x("ScalableDimension", self.scalable_dimension);
        x("PolicyType", self.policy_type);
        x("StepScalingPolicyConfiguration", self.step_scaling_policy_configuration);
        x("TargetTrackingScalingPolicyConfiguration",
          self.target_tracking_scaling_policy_configuration);
        x("Alarms", self.alarms);
        x("CreationTime", self.creation_time);
    }
};

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingActivity.html
struct ScalingActivity {
    std::string activity_id;
    std::string service_namespace;
    std::string resource_id;
    std::string scalable_dimension;
    std::string description;
    std::string cause;
    Timestamp start_time;
    std::optional<Timestamp> end_time;
    std::string status_code;
    std::optional<std::string> status_message;
    std::optional<std::string> details;

    static void fields(auto& self, auto& x) {
        x("ActivityId", self.activity_id);
        x("ServiceNamespace", self.service_namespace);
        x("ResourceId", self.resource_id);
        x("ScalableDimension", self.scalable_dimension);
        x("Description", self.description);
        x("Cause", self.cause);
        x("StartTime", self.start_time);
        x("EndTime", self.end_time);
        x("StatusCode", self.status_code);
        x("StatusMessage", self.status_message);
        x("Details", self.details);
    }
};

} // namespace copilot::aws::autoscaling
