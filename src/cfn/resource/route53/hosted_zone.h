// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html

#pragma once

#include "cfn/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::route53 {

/// The records of a domain.
struct HostedZone {
    static constexpr std::string_view resource_type = "AWS::Route53::HostedZone";

    struct HostedZoneConfig {
        Text comment;

        bool operator==(const HostedZoneConfig&) const = default;

        static void fields(auto& self, auto& x) { x("Comment", self.comment); }
    };

    struct Vpc {
        Text vpc_id;
        Text vpc_region;

        bool operator==(const Vpc&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("VPCId"), self.vpc_id);
            x(required("VPCRegion"), self.vpc_region);
        }
    };

    std::optional<HostedZoneConfig> hosted_zone_config;
    Text name;
    std::vector<Vpc> vpcs;

    bool operator==(const HostedZone&) const = default;

    static void fields(auto& self, auto& x) {
        x("HostedZoneConfig", self.hosted_zone_config);
        x("Name", self.name);
        x("VPCs", self.vpcs);
    }
};

} // namespace copilot::cfn::route53
