#pragma once

#include "aws/api/autoscaling/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DeregisterScalableTarget.html
struct DeregisterScalableTarget {
    static constexpr const aws::Service& service = autoscaling::service;
    static constexpr std::string_view name = "DeregisterScalableTarget";

    struct Input {
        std::string service_namespace;
        std::string resource_id;
        std::string scalable_dimension;

        static void fields(auto& self, auto& x) {
            x(required("ServiceNamespace"), self.service_namespace);
            x(required("ResourceId"), self.resource_id);
            x(required("ScalableDimension"), self.scalable_dimension);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::autoscaling
