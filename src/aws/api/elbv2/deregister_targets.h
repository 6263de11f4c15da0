#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/target_description.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html
struct DeregisterTargets {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DeregisterTargets";

    struct Input {
        std::string target_group_arn;
        std::vector<TargetDescription> targets;

        static void fields(auto& self, auto& x) {
            x(required("TargetGroupArn"), self.target_group_arn);
            x(required("Targets"), self.targets);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
