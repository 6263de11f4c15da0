#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html
struct UserIdGroupPair {
    std::optional<std::string> description;
    std::optional<std::string> user_id;
    std::optional<std::string> group_name;
    std::optional<std::string> group_id;
    std::optional<std::string> vpc_id;
    std::optional<std::string> vpc_peering_connection_id;
    std::optional<std::string> peering_status;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("UserId", self.user_id);
        x("GroupName", self.group_name);
        x("GroupId", self.group_id);
        x("VpcId", self.vpc_id);
        x("VpcPeeringConnectionId", self.vpc_peering_connection_id);
        x("PeeringStatus", self.peering_status);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
struct IpRange {
    std::optional<std::string> description;
    std::optional<std::string> cidr_ip;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("CidrIp", self.cidr_ip);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ipv6Range.html
struct Ipv6Range {
    std::optional<std::string> description;
    std::optional<std::string> cidr_ipv6;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("CidrIpv6", self.cidr_ipv6);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixListId.html
struct PrefixListId {
    std::optional<std::string> description;
    std::optional<std::string> prefix_list_id;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("PrefixListId", self.prefix_list_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
struct IpPermission {
    std::optional<std::string> ip_protocol;
    std::optional<std::int64_t> from_port;
    std::optional<std::int64_t> to_port;
    std::vector<UserIdGroupPair> user_id_group_pairs;
    std::vector<IpRange> ip_ranges;
    std::vector<Ipv6Range> ipv6_ranges;
    std::vector<PrefixListId> prefix_list_ids;

    static void fields(auto& self, auto& x) {
        x("IpProtocol", self.ip_protocol);
        x("FromPort", self.from_port);
        x("ToPort", self.to_port);
        x(Field("UserIdGroupPairs").on_wire("groups"), self.user_id_group_pairs);
        x("IpRanges", self.ip_ranges);
        x("Ipv6Ranges", self.ipv6_ranges);
        x("PrefixListIds", self.prefix_list_ids);
    }
};

} // namespace copilot::aws::ec2
