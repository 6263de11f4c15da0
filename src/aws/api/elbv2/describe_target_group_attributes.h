#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/target_group_attribute.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroupAttributes.html
struct DescribeTargetGroupAttributes {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeTargetGroupAttributes";

    struct Input {
        std::string target_group_arn;

        static void fields(auto& self, auto& x) {
            x(required("TargetGroupArn"), self.target_group_arn);
        }
    };

    struct Output {
        std::vector<TargetGroupAttribute> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::elbv2
