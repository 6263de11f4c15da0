// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalingpolicy.html

#pragma once

#include "cfn/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::autoscaling {

/// When and by how much a scalable target changes.
struct ScalingPolicy {
    static constexpr std::string_view resource_type = "AWS::ApplicationAutoScaling::ScalingPolicy";

    struct MetricDimension {
        Text name;
        Text value;

        bool operator==(const MetricDimension&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x(required("Value"), self.value);
        }
    };

    struct CustomizedMetricSpecification {
        std::vector<MetricDimension> dimensions;
        Text metric_name;
        Text namespace_;
        Text statistic;
        Text unit;

        bool operator==(const CustomizedMetricSpecification&) const = default;

        static void fields(auto& self, auto& x) {
            x("Dimensions", self.dimensions);
            x("MetricName", self.metric_name);
            x("Namespace", self.namespace_);
            x("Statistic", self.statistic);
            x("Unit", self.unit);
        }
    };

    struct PredefinedMetricSpecification {
        Text predefined_metric_type;
        Text resource_label;

        bool operator==(const PredefinedMetricSpecification&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("PredefinedMetricType"), self.predefined_metric_type);
            x("ResourceLabel", self.resource_label);
        }
    };

    struct TargetTrackingScalingPolicyConfiguration {
        std::optional<CustomizedMetricSpecification> customized_metric_specification;
        Boolean disable_scale_in;
        std::optional<PredefinedMetricSpecification> predefined_metric_specification;
        Integer scale_in_cooldown;
        Integer scale_out_cooldown;
        Decimal target_value;

        bool operator==(const TargetTrackingScalingPolicyConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("CustomizedMetricSpecification", self.customized_metric_specification);
            x("DisableScaleIn", self.disable_scale_in);
            x("PredefinedMetricSpecification", self.predefined_metric_specification);
            x("ScaleInCooldown", self.scale_in_cooldown);
            x("ScaleOutCooldown", self.scale_out_cooldown);
            x(required("TargetValue"), self.target_value);
        }
    };

    Text policy_name;
    Text policy_type;
    Text resource_id;
    Text scalable_dimension;
    Text scaling_target_id;
    Text service_namespace;
    std::optional<TargetTrackingScalingPolicyConfiguration>
        target_tracking_scaling_policy_configuration;

    bool operator==(const ScalingPolicy&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("PolicyName"), self.policy_name);
        x(required("PolicyType"), self.policy_type);
        x("ResourceId", self.resource_id);
        x("ScalableDimension", self.scalable_dimension);
        x("ScalingTargetId", self.scaling_target_id);
        x("ServiceNamespace", self.service_namespace);
        x("TargetTrackingScalingPolicyConfiguration",
          self.target_tracking_scaling_policy_configuration);
    }
};

} // namespace copilot::cfn::autoscaling
