#pragma once

#include "aws/api/autoscaling/service.h"
#include "aws/api/autoscaling/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html
struct PutScalingPolicy {
    static constexpr const aws::Service& service = autoscaling::service;
    static constexpr std::string_view name = "PutScalingPolicy";

    struct Input {
        std::string policy_name;
        std::string service_namespace;
        std::string resource_id;
        std::string scalable_dimension;
        std::optional<std::string> policy_type;
        std::optional<StepScalingPolicyConfiguration> step_scaling_policy_configuration;
        std::optional<TargetTrackingScalingPolicyConfiguration>
            target_tracking_scaling_policy_configuration;

        static void fields(auto& self, auto& x) {
            x(required("PolicyName"), self.policy_name);
            x(required("ServiceNamespace"), self.service_namespace);
            x(required("ResourceId"), self.resource_id);
            x(required("ScalableDimension"), self.scalable_dimension);
            x("PolicyType", self.policy_type);
            x("StepScalingPolicyConfiguration", self.step_scaling_policy_configuration);
            x("TargetTrackingScalingPolicyConfiguration",
              self.target_tracking_scaling_policy_configuration);
        }
    };

    struct Output {
        std::string policy_arn;
        std::vector<Alarm> alarms;

        static void fields(auto& self, auto& x) {
            x("PolicyARN", self.policy_arn);
            x("Alarms", self.alarms);
        }
    };
};

} // namespace copilot::aws::autoscaling
