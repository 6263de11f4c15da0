#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
struct ChangeResourceRecordSets {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ChangeResourceRecordSets";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2013-04-01/hostedzone/{Id}/rrset/";

    struct Input {
        std::string hosted_zone_id;
        ChangeBatch change_batch;

        static void fields(auto& self, auto& x) {
            x(required("HostedZoneId").on_wire("Id").in(Location::label), self.hosted_zone_id);
            x(required("ChangeBatch"), self.change_batch);
        }
    };

    struct Output {
        ChangeInfo change_info;

        static void fields(auto& self, auto& x) { x("ChangeInfo", self.change_info); }
    };
};

} // namespace copilot::aws::route53
