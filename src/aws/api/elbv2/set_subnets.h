#pragma once

#include "aws/api/elbv2/availability_zone.h"
#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/subnet_mapping.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSubnets.html
struct SetSubnets {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "SetSubnets";

    struct Input {
        std::string load_balancer_arn;
        std::vector<std::string> subnets;
        std::vector<SubnetMapping> subnet_mappings;
        std::optional<std::string> ip_address_type;

        static void fields(auto& self, auto& x) {
            x(required("LoadBalancerArn"), self.load_balancer_arn);
            x("Subnets", self.subnets);
            x("SubnetMappings", self.subnet_mappings);
            x("IpAddressType", self.ip_address_type);
        }
    };

    struct Output {
        std::vector<AvailabilityZone> availability_zones;
        std::optional<std::string> ip_address_type;

        static void fields(auto& self, auto& x) {
            x("AvailabilityZones", self.availability_zones);
            x("IpAddressType", self.ip_address_type);
        }
    };
};

} // namespace copilot::aws::elbv2
