// A VPC with public subnets, whose route leads to an internet gateway, and private subnets, which
// follow the VPC's main route table and so have no way out until NAT gateways are made.

#include "stacks/environment/vpc.h"

#include "base/format.h"
#include "cfn/resource/ec2/internet_gateway.h"
#include "cfn/resource/ec2/route.h"
#include "cfn/resource/ec2/route_table.h"
#include "cfn/resource/ec2/subnet.h"
#include "cfn/resource/ec2/subnet_route_table_association.h"
#include "cfn/resource/ec2/vpc.h"
#include "cfn/resource/ec2/vpc_gateway_attachment.h"
#include "stacks/environment/naming.h"

#include <algorithm>

namespace copilot::stacks::environment {
namespace {

constexpr auto everywhere = "0.0.0.0/0";

const ManagedVpc default_vpc{
    "10.0.0.0/16",
    {{std::nullopt, "10.0.0.0/24", "10.0.2.0/24"}, {std::nullopt, "10.0.1.0/24", "10.0.3.0/24"}},
};

using manifest::environment::Subnet;

std::vector<Subnet> by_zone(std::vector<Subnet> subnets) {
    std::ranges::stable_sort(subnets, {}, [](const Subnet& subnet) {
        return subnet.az.value_or("");
    });
    return subnets;
}

std::vector<cfn::Text> ids_of(const std::vector<Subnet>& subnets) {
    std::vector<cfn::Text> ids;
    for (const auto& subnet : subnets)
        ids.emplace_back(subnet.id.value_or(""));
    return ids;
}

void add_internet_gateway(cfn::Template& stack, const cfn::Resource& vpc) {
    const auto table = stack.add<cfn::ec2::RouteTable>(
        "PublicRouteTable",
        "The route table of the public subnets",
        {.tags = {name_tag()}, .vpc_id = vpc.ref()}
    );
    stack.add<cfn::ec2::Route>(
        "DefaultPublicRoute",
        {.destination_cidr_block = everywhere,
         .gateway_id = cfn::ref("InternetGateway"),
         .route_table_id = table.ref()},
        {.depends_on = {"InternetGatewayAttachment"}}
    );
    const auto gateway = stack.add<cfn::ec2::InternetGateway>(
        "InternetGateway", "An internet gateway: the way to the internet", {.tags = {name_tag()}}
    );
    stack.add<cfn::ec2::VpcGatewayAttachment>(
        "InternetGatewayAttachment", {.internet_gateway_id = gateway.ref(), .vpc_id = vpc.ref()}
    );
}

struct NewSubnet {
    std::size_t index;
    bool is_public;
    std::string cidr;
    std::optional<std::string> zone;
};

cfn::Text add_subnet(cfn::Template& stack, const cfn::Resource& vpc, const NewSubnet& subnet) {
    const auto number = subnet.index + 1;
    const cfn::Text zone = subnet.zone
                               ? cfn::Text(*subnet.zone)
                               : cfn::select(static_cast<int>(subnet.index), cfn::get_azs());
    return stack
        .add<cfn::ec2::Subnet>(
            format("{}Subnet{}", subnet.is_public ? "Public" : "Private", number),
            subnet.is_public
                ? format("Public subnet {}, which the internet gateway connects", number)
                : format("Private subnet {}, which has no way in from the internet", number),
            {.availability_zone = zone,
             .cidr_block = subnet.cidr,
             .map_public_ip_on_launch = subnet.is_public,
             .tags = {name_tag(format("-{}{}", subnet.is_public ? "pub" : "priv", subnet.index))},
             .vpc_id = vpc.ref()}
        )
        .ref();
}

} // namespace

ManagedVpc managed_vpc(const manifest::environment::Vpc& vpc) {
    if (!vpc.adjusted())
        return default_vpc;
    const auto subnets = vpc.subnets.value_or(manifest::environment::Subnets{});
    const auto public_subnets = by_zone(subnets.public_subnets);
    const auto private_subnets = by_zone(subnets.private_subnets);
    ManagedVpc managed{.cidr = *vpc.cidr, .zones = {}};
    for (std::size_t i = 0; i < std::min(public_subnets.size(), private_subnets.size()); ++i)
        managed.zones.push_back(
            {public_subnets[i].az,
             public_subnets[i].cidr.value_or(""),
             private_subnets[i].cidr.value_or("")}
        );
    return managed;
}

Network imported_network(const manifest::environment::Vpc& vpc) {
    const auto subnets = vpc.subnets.value_or(manifest::environment::Subnets{});
    return {*vpc.id, ids_of(subnets.public_subnets), ids_of(subnets.private_subnets)};
}

Network add_vpc(cfn::Template& stack, const ManagedVpc& managed) {
    const auto vpc = stack.add<cfn::ec2::Vpc>(
        "VPC",
        "A virtual private cloud: the network of the environment",
        {.cidr_block = managed.cidr,
         .enable_dns_hostnames = true,
         .enable_dns_support = true,
         .instance_tenancy = "default",
         .tags = {name_tag()}}
    );
    add_internet_gateway(stack, vpc);
    Network network{vpc.ref(), {}, {}};
    for (std::size_t i = 0; i < managed.zones.size(); ++i) {
        const auto& [zone, public_cidr, private_cidr] = managed.zones[i];
        network.public_subnets.push_back(add_subnet(stack, vpc, {i, true, public_cidr, zone}));
        network.private_subnets.push_back(add_subnet(stack, vpc, {i, false, private_cidr, zone}));
    }
    for (std::size_t i = 0; i < network.public_subnets.size(); ++i)
        stack.add<cfn::ec2::SubnetRouteTableAssociation>(
            format("PublicSubnet{}RouteTableAssociation", i + 1),
            {.route_table_id = cfn::ref("PublicRouteTable"), .subnet_id = network.public_subnets[i]}
        );
    return network;
}

void add_network_outputs(cfn::Template& stack, const Network& network) {
    stack.add_output("VpcId", {.value = network.vpc, .export_name = exported("VpcId")});
    if (!network.public_subnets.empty())
        stack.add_output(
            "PublicSubnets",
            {.value = cfn::join(",", network.public_subnets),
             .export_name = exported("PublicSubnets")}
        );
    if (!network.private_subnets.empty())
        stack.add_output(
            "PrivateSubnets",
            {.value = cfn::join(",", network.private_subnets),
             .export_name = exported("PrivateSubnets")}
        );
}

} // namespace copilot::stacks::environment
