#pragma once

#include "aws/api/elbv2/load_balancer_attribute.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyLoadBalancerAttributes.html
struct ModifyLoadBalancerAttributes {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "ModifyLoadBalancerAttributes";

    struct Input {
        std::string load_balancer_arn;
        std::vector<LoadBalancerAttribute> attributes;

        static void fields(auto& self, auto& x) {
            x(required("LoadBalancerArn"), self.load_balancer_arn);
            x(required("Attributes"), self.attributes);
        }
    };

    struct Output {
        std::vector<LoadBalancerAttribute> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::elbv2
