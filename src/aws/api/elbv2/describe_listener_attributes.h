#pragma once

#include "aws/api/elbv2/listener_attribute.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerAttributes.html
struct DescribeListenerAttributes {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeListenerAttributes";

    struct Input {
        std::string listener_arn;

        static void fields(auto& self, auto& x) { x(required("ListenerArn"), self.listener_arn); }
    };

    struct Output {
        std::vector<ListenerAttribute> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::elbv2
