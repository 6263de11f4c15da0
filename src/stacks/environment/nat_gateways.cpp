// NAT gateways cost money by the hour: they are made when the first workload is placed in private
// subnets, and go with the last.

#include "base/format.h"
#include "cfn/resource/ec2/eip.h"
#include "cfn/resource/ec2/nat_gateway.h"
#include "cfn/resource/ec2/route.h"
#include "cfn/resource/ec2/route_table.h"
#include "cfn/resource/ec2/subnet_route_table_association.h"
#include "stacks/environment/naming.h"
#include "stacks/environment/vpc.h"

namespace copilot::stacks::environment {
namespace {

/// Adds the gateway in public subnet `index` and answers the private route table behind it.
cfn::Text add_nat_gateway(cfn::Template& stack, const Network& network, std::size_t index) {
    const auto number = index + 1;
    const auto address = stack.add<cfn::ec2::Eip>(
        format("NatGateway{}Attachment", number),
        format("A public address for NAT gateway {}", number),
        {.domain = "vpc"},
        {.condition = create_nat_gateways, .depends_on = {"InternetGatewayAttachment"}}
    );
    const auto gateway = stack.add<cfn::ec2::NatGateway>(
        format("NatGateway{}", number),
        format("NAT gateway {}: private subnet {}'s way to the internet", number, number),
        {.allocation_id = address.att("AllocationId"),
         .subnet_id = network.public_subnets.at(index),
         .tags = {name_tag(format("-{}", index))}},
        {.condition = create_nat_gateways}
    );
    const auto table = stack.add<cfn::ec2::RouteTable>(
        format("PrivateRouteTable{}", number),
        {.vpc_id = network.vpc},
        {.condition = create_nat_gateways}
    );
    stack.add<cfn::ec2::Route>(
        format("PrivateRoute{}", number),
        {.destination_cidr_block = "0.0.0.0/0",
         .nat_gateway_id = gateway.ref(),
         .route_table_id = table.ref()},
        {.condition = create_nat_gateways}
    );
    stack.add<cfn::ec2::SubnetRouteTableAssociation>(
        format("PrivateRouteTable{}Association", number),
        {.route_table_id = table.ref(), .subnet_id = network.private_subnets.at(index)},
        {.condition = create_nat_gateways}
    );
    return table.ref();
}

} // namespace

void add_nat_gateways(cfn::Template& stack, const Network& network) {
    std::vector<cfn::Text> tables;
    for (std::size_t i = 0; i < network.private_subnets.size(); ++i)
        tables.push_back(add_nat_gateway(stack, network, i));
    stack.add_output(
        "InternetGatewayID",
        {.value = cfn::ref("InternetGateway"), .export_name = exported("InternetGatewayID")}
    );
    stack.add_output(
        "PublicRouteTableID",
        {.value = cfn::ref("PublicRouteTable"), .export_name = exported("PublicRouteTableID")}
    );
    stack.add_output(
        "PrivateRouteTableIDs",
        {.condition = create_nat_gateways,
         .value = cfn::join(",", tables),
         .export_name = exported("PrivateRouteTableIDs")}
    );
}

} // namespace copilot::stacks::environment
