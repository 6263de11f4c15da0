#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html
struct SetSecurityGroups {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "SetSecurityGroups";

    struct Input {
        std::string load_balancer_arn;
        std::vector<std::string> security_groups;

        static void fields(auto& self, auto& x) {
            x(required("LoadBalancerArn"), self.load_balancer_arn);
            x(required("SecurityGroups"), self.security_groups);
        }
    };

    struct Output {
        std::vector<std::string> security_group_ids;

        static void fields(auto& self, auto& x) { x("SecurityGroupIds", self.security_group_ids); }
    };
};

} // namespace copilot::aws::elbv2
