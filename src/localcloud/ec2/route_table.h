#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// Where packets to one destination go: exactly one of the targets is set.
struct Route {
    std::string destination_cidr_block{};
    std::string destination_prefix_list_id{}; ///< Instead of a CIDR block.
    std::string gateway_id{};                 ///< "local", "igw-..." or a gateway endpoint's.
    std::string nat_gateway_id{};
    std::string network_interface_id{};
    std::string origin = "CreateRoute"; ///< "CreateRouteTable" for the one to the VPC itself.

    bool operator==(const Route&) const = default;

    [[nodiscard]] const std::string& destination() const {
        return destination_cidr_block.empty() ? destination_prefix_list_id : destination_cidr_block;
    }

    static void fields(auto& self, auto& x) {
        x("DestinationCidrBlock", self.destination_cidr_block);
        x("DestinationPrefixListId", self.destination_prefix_list_id);
        x("GatewayId", self.gateway_id);
        x("NatGatewayId", self.nat_gateway_id);
        x("NetworkInterfaceId", self.network_interface_id);
        x("Origin", self.origin);
    }
};

/// Ties a route table to a subnet, or, as the main one, to every subnet that has no other.
struct RouteTableAssociation {
    std::string association_id{};
    std::string subnet_id{}; ///< Empty for the main association.
    bool main = false;

    bool operator==(const RouteTableAssociation&) const = default;

    static void fields(auto& self, auto& x) {
        x("AssociationId", self.association_id);
        x("SubnetId", self.subnet_id);
        x("Main", self.main);
    }
};

struct RouteTable {
    static constexpr std::string_view kind = "ec2/route-table";

    std::string route_table_id{};
    std::string vpc_id{};
    /// The longest prefix wins. A route whose target is gone, or a gateway that is not attached,
    /// is a black hole.
    std::vector<Route> routes{};
    std::vector<RouteTableAssociation> associations{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return route_table_id; }

    [[nodiscard]] std::string parent_id() const { return vpc_id; }

    static void fields(auto& self, auto& x) {
        x("RouteTableId", self.route_table_id);
        x("VpcId", self.vpc_id);
        x("Routes", self.routes);
        x("Associations", self.associations);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
