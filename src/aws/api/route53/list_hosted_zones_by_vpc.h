#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html
struct ListHostedZonesByVPC {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ListHostedZonesByVPC";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/hostedzonesbyvpc";

    struct Input {
        std::string vpc_id;
        std::string vpc_region;
        std::optional<std::string> max_items;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("VPCId").on_wire("vpcid").in(Location::query), self.vpc_id);
            x(required("VPCRegion").on_wire("vpcregion").in(Location::query), self.vpc_region);
            x(Field("MaxItems").on_wire("maxitems").in(Location::query), self.max_items);
            x(Field("NextToken").on_wire("nexttoken").in(Location::query), self.next_token);
        }
    };

    struct Output {
        std::vector<HostedZoneSummary> hosted_zone_summaries;
        std::string max_items;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("HostedZoneSummaries").items("HostedZoneSummary"), self.hosted_zone_summaries);
            x("MaxItems", self.max_items);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::route53
