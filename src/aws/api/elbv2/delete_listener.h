#pragma once

#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteListener.html
struct DeleteListener {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DeleteListener";

    struct Input {
        std::string listener_arn;

        static void fields(auto& self, auto& x) { x(required("ListenerArn"), self.listener_arn); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
