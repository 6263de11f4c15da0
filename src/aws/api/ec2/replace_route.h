#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html
struct ReplaceRoute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ReplaceRoute";

    struct Input {
        std::optional<std::string> destination_prefix_list_id;
        std::optional<std::string> vpc_endpoint_id;
        std::optional<bool> local_target;
        std::string route_table_id;
        std::optional<std::string> destination_cidr_block;
        std::optional<std::string> gateway_id;
        std::optional<std::string> instance_id;
        std::optional<std::string> network_interface_id;
        std::optional<std::string> vpc_peering_connection_id;
        std::optional<std::string> nat_gateway_id;

        static void fields(auto& self, auto& x) {
            x("DestinationPrefixListId", self.destination_prefix_list_id);
            x("VpcEndpointId", self.vpc_endpoint_id);
            x("LocalTarget", self.local_target);
            x(required("RouteTableId"), self.route_table_id);
            x("DestinationCidrBlock", self.destination_cidr_block);
            x("GatewayId", self.gateway_id);
            x("InstanceId", self.instance_id);
            x("NetworkInterfaceId", self.network_interface_id);
            x("VpcPeeringConnectionId", self.vpc_peering_connection_id);
            x("NatGatewayId", self.nat_gateway_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
