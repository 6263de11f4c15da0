#pragma once

#include "aws/api/elbv2/listener_attribute.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ModifyListenerAttributes.html
struct ModifyListenerAttributes {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "ModifyListenerAttributes";

    struct Input {
        std::string listener_arn;
        std::vector<ListenerAttribute> attributes;

        static void fields(auto& self, auto& x) {
            x(required("ListenerArn"), self.listener_arn);
            x(required("Attributes"), self.attributes);
        }
    };

    struct Output {
        std::vector<ListenerAttribute> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::elbv2
