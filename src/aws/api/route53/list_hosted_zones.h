#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html
struct ListHostedZones {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ListHostedZones";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/hostedzone";

    struct Input {
        std::optional<std::string> marker;
        std::optional<std::string> max_items;
        std::optional<std::string> hosted_zone_type;

        static void fields(auto& self, auto& x) {
            x(Field("Marker").on_wire("marker").in(Location::query), self.marker);
            x(Field("MaxItems").on_wire("maxitems").in(Location::query), self.max_items);
            x(Field("HostedZoneType").on_wire("hostedzonetype").in(Location::query),
              self.hosted_zone_type);
        }
    };

    struct Output {
        std::vector<HostedZone> hosted_zones;
        std::string marker;
        bool is_truncated = false;
        std::optional<std::string> next_marker;
        std::string max_items;

        static void fields(auto& self, auto& x) {
            x(Field("HostedZones").items("HostedZone"), self.hosted_zones);
            x("Marker", self.marker);
            x("IsTruncated", self.is_truncated);
            x("NextMarker", self.next_marker);
            x("MaxItems", self.max_items);
        }
    };
};

} // namespace copilot::aws::route53
