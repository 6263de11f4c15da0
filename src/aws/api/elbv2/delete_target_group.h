#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html
struct DeleteTargetGroup {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DeleteTargetGroup";

    struct Input {
        std::string target_group_arn;

        static void fields(auto& self, auto& x) {
            x(required("TargetGroupArn"), self.target_group_arn);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
