#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// Lets subnets without public addresses out. It stands in a public subnet, behind a network
/// interface of its own.
struct NatGateway {
    static constexpr std::string_view kind = "ec2/nat-gateway";

    std::string nat_gateway_id{};
    std::string vpc_id{};
    std::string subnet_id{};
    std::string connectivity_type = "public"; ///< Or "private": no way to the world.
    std::string state = "available";          ///< Or "deleted", shown for a while.
    std::string network_interface_id{};
    std::string private_ip{};
    std::string public_ip{};
    std::string allocation_id{}; ///< Of the public address.
    std::string association_id{};
    Timestamp create_time{};
    std::optional<Timestamp> delete_time{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return nat_gateway_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("NatGatewayId", self.nat_gateway_id);
        x("VpcId", self.vpc_id);
        x("SubnetId", self.subnet_id);
        x("ConnectivityType", self.connectivity_type);
        x("State", self.state);
        x("NetworkInterfaceId", self.network_interface_id);
        x("PrivateIp", self.private_ip);
        x("PublicIp", self.public_ip);
        x("AllocationId", self.allocation_id);
        x("AssociationId", self.association_id);
        x("CreateTime", self.create_time);
        x("DeleteTime", self.delete_time);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
