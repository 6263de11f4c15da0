// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ec2 {

/// Where a route table sends a range of addresses.
struct Route {
    static constexpr std::string_view resource_type = "AWS::EC2::Route";

    Text destination_cidr_block;
    Text destination_prefix_list_id;
    Text gateway_id;
    Text nat_gateway_id;
    Text route_table_id;

    bool operator==(const Route&) const = default;

    static void fields(auto& self, auto& x) {
        x("DestinationCidrBlock", self.destination_cidr_block);
        x("DestinationPrefixListId", self.destination_prefix_list_id);
        x("GatewayId", self.gateway_id);
        x("NatGatewayId", self.nat_gateway_id);
        x(required("RouteTableId"), self.route_table_id);
    }
};

} // namespace copilot::cfn::ec2
