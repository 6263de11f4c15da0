#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/target_description.h"
#include "aws/api/elbv2/target_health_description.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html
struct DescribeTargetHealth {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeTargetHealth";

    struct Input {
        std::string target_group_arn;
        std::vector<TargetDescription> targets;
        std::vector<std::string> include;

        static void fields(auto& self, auto& x) {
            x(required("TargetGroupArn"), self.target_group_arn);
            x("Targets", self.targets);
            x("Include", self.include);
        }
    };

    struct Output {
        std::vector<TargetHealthDescription> target_health_descriptions;

        static void fields(auto& self, auto& x) {
            x("TargetHealthDescriptions", self.target_health_descriptions);
        }
    };
};

} // namespace copilot::aws::elbv2
