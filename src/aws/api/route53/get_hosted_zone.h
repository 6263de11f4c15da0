#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
struct GetHostedZone {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "GetHostedZone";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/hostedzone/{Id}";

    struct Input {
        std::string id;

        static void fields(auto& self, auto& x) { x(required("Id").in(Location::label), self.id); }
    };

    struct Output {
        HostedZone hosted_zone;
        std::optional<DelegationSet> delegation_set;
        std::vector<VPC> vpcs;

        static void fields(auto& self, auto& x) {
            x("HostedZone", self.hosted_zone);
            x("DelegationSet", self.delegation_set);
            x(Field("VPCs").items("VPC"), self.vpcs);
        }
    };
};

} // namespace copilot::aws::route53
