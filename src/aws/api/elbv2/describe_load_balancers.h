#pragma once

#include "aws/api/elbv2/load_balancer.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html
struct DescribeLoadBalancers {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeLoadBalancers";

    struct Input {
        std::vector<std::string> load_balancer_arns;
        std::vector<std::string> names;
        std::optional<std::string> marker;
        std::optional<std::int64_t> page_size;

        static void fields(auto& self, auto& x) {
            x("LoadBalancerArns", self.load_balancer_arns);
            x("Names", self.names);
            x("Marker", self.marker);
            x("PageSize", self.page_size);
        }
    };

    struct Output {
        std::vector<LoadBalancer> load_balancers;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("LoadBalancers", self.load_balancers);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::elbv2
