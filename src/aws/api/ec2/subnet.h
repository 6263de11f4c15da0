#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html
struct Subnet {
    std::string availability_zone_id;
    std::string owner_id;
    std::optional<bool> assign_ipv6_address_on_creation;
    std::vector<Tag> tags;
    std::string subnet_arn;
    std::optional<std::string> type;
    std::optional<std::string> network_firewall_connectivity_type;
    std::string subnet_id;
    std::string state;
    std::string vpc_id;
    std::string cidr_block;
    std::int64_t available_ip_address_count = 0;
    std::string availability_zone;
    bool default_for_az = false;
    bool map_public_ip_on_launch = false;

    static void fields(auto& self, auto& x) {
        x("AvailabilityZoneId", self.availability_zone_id);
        x("OwnerId", self.owner_id);
        x("AssignIpv6AddressOnCreation", self.assign_ipv6_address_on_creation);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("SubnetArn", self.subnet_arn);
        x("Type", self.type);
        x("NetworkFirewallConnectivityType", self.network_firewall_connectivity_type);
        x("SubnetId", self.subnet_id);
        x("State", self.state);
        x("VpcId", self.vpc_id);
        x("CidrBlock", self.cidr_block);
        x("AvailableIpAddressCount", self.available_ip_address_count);
        x("AvailabilityZone", self.availability_zone);
        x("DefaultForAz", self.default_for_az);
        x("MapPublicIpOnLaunch", self.map_public_ip_on_launch);
    }
};

} // namespace copilot::aws::ec2
