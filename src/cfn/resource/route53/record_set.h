// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html

#pragma once

#include "cfn/value.h"

#include <optional>
#include <string_view>

namespace copilot::cfn::route53 {

/// The records of one name and type.
struct RecordSet {
    static constexpr std::string_view resource_type = "AWS::Route53::RecordSet";

    struct AliasTarget {
        Text dns_name;
        Boolean evaluate_target_health;
        Text hosted_zone_id;

        bool operator==(const AliasTarget&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("DNSName"), self.dns_name);
            x("EvaluateTargetHealth", self.evaluate_target_health);
            x(required("HostedZoneId"), self.hosted_zone_id);
        }
    };

    std::optional<AliasTarget> alias_target;
    Text comment;
    Text hosted_zone_id;
    Text hosted_zone_name;
    Text name;
    Texts resource_records;
    Text set_identifier;
    Text ttl;
    Text type;
    Integer weight;

    bool operator==(const RecordSet&) const = default;

    static void fields(auto& self, auto& x) {
        x("AliasTarget", self.alias_target);
        x("Comment", self.comment);
        x("HostedZoneId", self.hosted_zone_id);
        x("HostedZoneName", self.hosted_zone_name);
        x(required("Name"), self.name);
        x("ResourceRecords", self.resource_records);
        x("SetIdentifier", self.set_identifier);
        x("TTL", self.ttl);
        x(required("Type"), self.type);
        x("Weight", self.weight);
    }
};

} // namespace copilot::cfn::route53
