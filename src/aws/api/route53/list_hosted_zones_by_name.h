#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html
struct ListHostedZonesByName {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ListHostedZonesByName";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/hostedzonesbyname";

    struct Input {
        std::optional<std::string> dns_name;
        std::optional<std::string> hosted_zone_id;
        std::optional<std::string> max_items;

        static void fields(auto& self, auto& x) {
            x(Field("DNSName").on_wire("dnsname").in(Location::query), self.dns_name);
            x(Field("HostedZoneId").on_wire("hostedzoneid").in(Location::query),
              self.hosted_zone_id);
            x(Field("MaxItems").on_wire("maxitems").in(Location::query), self.max_items);
        }
    };

    struct Output {
        std::vector<HostedZone> hosted_zones;
        std::optional<std::string> dns_name;
        std::optional<std::string> hosted_zone_id;
        bool is_truncated = false;
        std::optional<std::string> next_dns_name;
        std::optional<std::string> next_hosted_zone_id;
        std::string max_items;

        static void fields(auto& self, auto& x) {
            x(Field("HostedZones").items("HostedZone"), self.hosted_zones);
            x("DNSName", self.dns_name);
            x("HostedZoneId", self.hosted_zone_id);
            x("IsTruncated", self.is_truncated);
            x("NextDNSName", self.next_dns_name);
            x("NextHostedZoneId", self.next_hosted_zone_id);
            x("MaxItems", self.max_items);
        }
    };
};

} // namespace copilot::aws::route53
