#pragma once

#include "aws/api/elbv2/availability_zone.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerState.html
struct LoadBalancerState {
    std::optional<std::string> code;
    std::optional<std::string> reason;

    static void fields(auto& self, auto& x) {
        x("Code", self.code);
        x("Reason", self.reason);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html
struct LoadBalancer {
    std::string load_balancer_arn;
    std::string dns_name;
    std::string canonical_hosted_zone_id;
    std::optional<Timestamp> created_time;
    std::string load_balancer_name;
    std::string scheme;
    std::string vpc_id;
    std::optional<LoadBalancerState> state;
    std::string type;
    std::vector<AvailabilityZone> availability_zones;
    std::vector<std::string> security_groups;
    std::optional<std::string> ip_address_type;

    static void fields(auto& self, auto& x) {
        x("LoadBalancerArn", self.load_balancer_arn);
        x("DNSName", self.dns_name);
        x("CanonicalHostedZoneId", self.canonical_hosted_zone_id);
        x("CreatedTime", self.created_time);
        x("LoadBalancerName", self.load_balancer_name);
        x("Scheme", self.scheme);
        x("VpcId", self.vpc_id);
        x("State", self.state);
        x("Type", self.type);
        x("AvailabilityZones", self.availability_zones);
        x("SecurityGroups", self.security_groups);
        x("IpAddressType", self.ip_address_type);
    }
};

} // namespace copilot::aws::elbv2
