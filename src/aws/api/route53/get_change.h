#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetChange.html
struct GetChange {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "GetChange";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/change/{Id}";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id").in(Location::label), self.id); }
    };

    struct Output {
        ChangeInfo change_info;

        static void fields(auto& self, auto& x) { x("ChangeInfo", self.change_info); }
    };
};

} // namespace copilot::aws::route53
