#pragma once

#include "aws/api/elbv2/listener.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html
struct DescribeListeners {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeListeners";

    struct Input {
        std::optional<std::string> load_balancer_arn;
        std::vector<std::string> listener_arns;
        std::optional<std::string> marker;
        std::optional<std::int64_t> page_size;

        static void fields(auto& self, auto& x) {
            x("LoadBalancerArn", self.load_balancer_arn);
            x("ListenerArns", self.listener_arns);
            x("Marker", self.marker);
            x("PageSize", self.page_size);
        }
    };

    struct Output {
        std::vector<Listener> listeners;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("Listeners", self.listeners);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::elbv2
