#pragma once

#include "aws/api/route53/service.h"
#include "aws/api/route53/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::route53 {

/// https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateHostedZone.html
struct CreateHostedZone {
    static constexpr const aws::Service& service = route53::service;
    static constexpr std::string_view name = "CreateHostedZone";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2013-04-01/hostedzone";

    struct Input {
        std::string name;
        std::optional<VPC> vpc;
        std::string caller_reference;
        std::optional<HostedZoneConfig> hosted_zone_config;
        std::optional<bool> enable_public_dns_fallback;
        std::vector<ChangeGuardrail> change_guardrails;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("VPC", self.vpc);
            x(required("CallerReference"), self.caller_reference);
            x("HostedZoneConfig", self.hosted_zone_config);
            x("EnablePublicDNSFallback", self.enable_public_dns_fallback);
            x(Field("ChangeGuardrails").items("ChangeGuardrail"), self.change_guardrails);
        }
    };

    struct Output {
        HostedZone hosted_zone;
        ChangeInfo change_info;
        DelegationSet delegation_set;
        std::optional<VPC> vpc;
        std::string location;

        static void fields(auto& self, auto& x) {
            x("HostedZone", self.hosted_zone);
            x("ChangeInfo", self.change_info);
            x("DelegationSet", self.delegation_set);
            x("VPC", self.vpc);
            x(Field("Location").in(Location::header), self.location);
        }
    };
};

} // namespace copilot::aws::route53
