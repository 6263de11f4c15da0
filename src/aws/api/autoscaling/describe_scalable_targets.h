#pragma once

#include "aws/api/autoscaling/service.h"
#include "aws/api/autoscaling/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::autoscaling {

/// https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html
struct DescribeScalableTargets {
    static constexpr const aws::Service& service = autoscaling::service;
    static constexpr std::string_view name = "DescribeScalableTargets";

    struct Input {
        std::string service_namespace;
        std::vector<std::string> resource_ids;
        std::optional<std::string> scalable_dimension;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("ServiceNamespace"), self.service_namespace);
            x("ResourceIds", self.resource_ids);
            x("ScalableDimension", self.scalable_dimension);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<ScalableTarget> scalable_targets;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("ScalableTargets", self.scalable_targets);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::autoscaling
