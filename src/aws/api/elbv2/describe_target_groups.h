#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/target_group.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html
struct DescribeTargetGroups {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeTargetGroups";

    struct Input {
        std::optional<std::string> load_balancer_arn;
        std::vector<std::string> target_group_arns;
        std::vector<std::string> names;
        std::optional<std::string> marker;
        std::optional<std::int64_t> page_size;

        static void fields(auto& self, auto& x) {
            x("LoadBalancerArn", self.load_balancer_arn);
            x("TargetGroupArns", self.target_group_arns);
            x("Names", self.names);
            x("Marker", self.marker);
            x("PageSize", self.page_size);
        }
    };

    struct Output {
        std::vector<TargetGroup> target_groups;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("TargetGroups", self.target_groups);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::elbv2
