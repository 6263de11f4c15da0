#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// A part of a VPC's range in one availability zone. Whether it is public is up to its route table.
struct Subnet {
    static constexpr std::string_view kind = "ec2/subnet";

    std::string subnet_id{};
    std::string vpc_id{};
    std::string cidr_block{};        ///< "10.0.1.0/24"; its router answers at base + 1.
    std::string availability_zone{}; ///< "us-west-2a"
    bool map_public_ip_on_launch = false;
    std::int64_t addresses_in_use = 0; ///< Without the five that every subnet reserves.
    std::int64_t next_offset = 4;      ///< Where the search for a free address begins.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return subnet_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("SubnetId", self.subnet_id);
        x("VpcId", self.vpc_id);
        x("CidrBlock", self.cidr_block);
        x("AvailabilityZone", self.availability_zone);
        x("MapPublicIpOnLaunch", self.map_public_ip_on_launch);
        x("AddressesInUse", self.addresses_in_use);
        x("NextOffset", self.next_offset);
        x("Tags", self.tags);
    }
};

/// An address of a subnet that belongs to someone.
struct AddressInUse {
    static constexpr std::string_view kind = "ec2/address-in-use";

    std::string subnet_id{};
    std::string address{};
    std::string network_interface_id{};

    /// The ID that an address of a subnet has, taken or not.
    [[nodiscard]] static std::string id_of(const std::string& subnet, const std::string& ip) {
        return subnet + "/" + ip;
    }

    [[nodiscard]] std::string record_id() const { return id_of(subnet_id, address); }

    [[nodiscard]] std::string parent_id() const { return subnet_id; }

    static void fields(auto& self, auto& x) {
        x("SubnetId", self.subnet_id);
        x("Address", self.address);
        x("NetworkInterfaceId", self.network_interface_id);
    }
};

} // namespace copilot::localcloud::ec2
