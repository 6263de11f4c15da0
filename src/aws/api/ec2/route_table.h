#pragma once

#include "aws/api/ec2/route_table_association_state.h"
#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociation.html
struct RouteTableAssociation {
    bool main = false;
    std::string route_table_association_id;
    std::string route_table_id;
    std::optional<std::string> subnet_id;
    std::optional<std::string> gateway_id;
    std::optional<RouteTableAssociationState> association_state;

    static void fields(auto& self, auto& x) {
        x("Main", self.main);
        x("RouteTableAssociationId", self.route_table_association_id);
        x("RouteTableId", self.route_table_id);
        x("SubnetId", self.subnet_id);
        x("GatewayId", self.gateway_id);
        x("AssociationState", self.association_state);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PropagatingVgw.html
struct PropagatingVgw {
    std::optional<std::string> gateway_id;

    static void fields(auto& self, auto& x) { x("GatewayId", self.gateway_id); }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
struct Route {
    std::optional<std::string> destination_cidr_block;
    std::optional<std::string> destination_prefix_list_id;
    std::optional<std::string> gateway_id;
    std::optional<std::string> instance_id;
    std::optional<std::string> instance_owner_id;
    std::optional<std::string> nat_gateway_id;
    std::optional<std::string> network_interface_id;
    std::string origin;
    std::string state;
    std::optional<std::string> vpc_peering_connection_id;

    static void fields(auto& self, auto& x) {
        x("DestinationCidrBlock", self.destination_cidr_block);
        x("DestinationPrefixListId", self.destination_prefix_list_id);
        x("GatewayId", self.gateway_id);
        x("InstanceId", self.instance_id);
        x("InstanceOwnerId", self.instance_owner_id);
        x("NatGatewayId", self.nat_gateway_id);
        x("NetworkInterfaceId", self.network_interface_id);
        x("Origin", self.origin);
        x("State", self.state);
        x("VpcPeeringConnectionId", self.vpc_peering_connection_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html
struct RouteTable {
    std::vector<RouteTableAssociation> associations;
    std::vector<PropagatingVgw> propagating_vgws;
    std::string route_table_id;
    std::vector<Route> routes;
    std::vector<Tag> tags;
    std::string vpc_id;
    std::string owner_id;

    static void fields(auto& self, auto& x) {
        x(Field("Associations").on_wire("associationSet"), self.associations);
        x(Field("PropagatingVgws").on_wire("propagatingVgwSet"), self.propagating_vgws);
        x("RouteTableId", self.route_table_id);
        x(Field("Routes").on_wire("routeSet"), self.routes);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("VpcId", self.vpc_id);
        x("OwnerId", self.owner_id);
    }
};

} // namespace copilot::aws::ec2
