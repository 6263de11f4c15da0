#pragma once

#include "aws/api/autoscaling/service.h"
#include "aws/api/autoscaling/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
struct RegisterScalableTarget {
    static constexpr const aws::Service& service = autoscaling::service;
    static constexpr std::string_view name = "RegisterScalableTarget";

    struct Input {
        std::string service_namespace;
        std::string resource_id;
        std::string scalable_dimension;
        std::optional<std::int64_t> min_capacity;
        std::optional<std::int64_t> max_capacity;
        std::optional<std::string> role_arn;
        std::optional<SuspendedState> suspended_state;
        Dictionary<std::string> tags;

        static void fields(auto& self, auto& x) {
            x(required("ServiceNamespace"), self.service_namespace);
            x(required("ResourceId"), self.resource_id);
            x(required("ScalableDimension"), self.scalable_dimension);
            x("MinCapacity", self.min_capacity);
            x("MaxCapacity", self.max_capacity);
            x("RoleARN", self.role_arn);
            x("SuspendedState", self.suspended_state);
            x("Tags", self.tags);
        }
    };

    struct Output {
        std::string scalable_target_arn;

        static void fields(auto& self, auto& x) {
            x("ScalableTargetARN", self.scalable_target_arn);
        }
    };
};

} // namespace copilot::aws::autoscaling
