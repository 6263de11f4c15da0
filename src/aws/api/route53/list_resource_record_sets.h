#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
struct ListResourceRecordSets {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "ListResourceRecordSets";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2013-04-01/hostedzone/{Id}/rrset";

    struct Input {
        std::string hosted_zone_id;
        std::optional<std::string> start_record_name;
        std::optional<std::string> start_record_type;
        std::optional<std::string> start_record_identifier;
        std::optional<std::string> max_items;

        static void fields(auto& self, auto& x) {
            x(required("HostedZoneId").on_wire("Id").in(Location::label), self.hosted_zone_id);
            x(Field("StartRecordName").on_wire("name").in(Location::query), self.start_record_name);
            x(Field("StartRecordType").on_wire("type").in(Location::query), self.start_record_type);
            x(Field("StartRecordIdentifier").on_wire("identifier").in(Location::query),
              self.start_record_identifier);
            x(Field("MaxItems").on_wire("maxitems").in(Location::query), self.max_items);
        }
    };

    struct Output {
        std::vector<ResourceRecordSet> resource_record_sets;
        bool is_truncated = false;
        std::optional<std::string> next_record_name;
        std::optional<std::string> next_record_type;
        std::optional<std::string> next_record_identifier;
        std::string max_items;

        static void fields(auto& self, auto& x) {
            x(Field("ResourceRecordSets").items("ResourceRecordSet"), self.resource_record_sets);
            x("IsTruncated", self.is_truncated);
            x("NextRecordName", self.next_record_name);
            x("NextRecordType", self.next_record_type);
            x("NextRecordIdentifier", self.next_record_identifier);
            x("MaxItems", self.max_items);
        }
    };
};

} // namespace copilot::aws::route53
