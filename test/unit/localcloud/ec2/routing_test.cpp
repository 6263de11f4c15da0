#include "aws/api/ec2/allocate_address.h"
#include "aws/api/ec2/associate_route_table.h"
#include "aws/api/ec2/create_nat_gateway.h"
#include "aws/api/ec2/create_network_interface.h"
#include "aws/api/ec2/create_route.h"
#include "aws/api/ec2/create_route_table.h"
#include "aws/api/ec2/delete_internet_gateway.h"
#include "aws/api/ec2/delete_nat_gateway.h"
#include "aws/api/ec2/delete_network_interface.h"
#include "aws/api/ec2/delete_route.h"
#include "aws/api/ec2/delete_route_table.h"
#include "aws/api/ec2/delete_subnet.h"
#include "aws/api/ec2/describe_addresses.h"
#include "aws/api/ec2/describe_availability_zones.h"
#include "aws/api/ec2/describe_nat_gateways.h"
#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/disassociate_route_table.h"
#include "aws/api/ec2/release_address.h"
#include "unit/localcloud/ec2/network_test.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::ec2 {
namespace {

namespace api = aws::ec2;
using fakes::code_of;

class Routing : public NetworkTest {
protected:
    std::string table_id = make_table();

    std::string make_table() {
        api::CreateRouteTable::Input input;
        input.vpc_id = network.vpc_id;
        return client.call<api::CreateRouteTable>(input).route_table->route_table_id;
    }

    auto route(const std::string& destination) {
        api::CreateRoute::Input input;
        input.route_table_id = table_id;
        input.destination_cidr_block = destination;
        input.gateway_id = network.gateway_id;
        return client.try_call<api::CreateRoute>(input);
    }

    auto associate(const std::string& subnet_id) {
        api::AssociateRouteTable::Input input;
        input.route_table_id = table_id;
        input.subnet_id = subnet_id;
        return client.try_call<api::AssociateRouteTable>(input);
    }

    api::RouteTable table() {
        api::DescribeRouteTables::Input input;
        input.route_table_ids = {table_id};
        return client.call<api::DescribeRouteTables>(input).route_tables.at(0);
    }

    std::string make_nat_gateway() {
        api::CreateNatGateway::Input input;
        input.subnet_id = network.subnet_a;
        input.allocation_id = client.call<api::AllocateAddress>({}).allocation_id;
        return client.call<api::CreateNatGateway>(input).nat_gateway->nat_gateway_id;
    }
};

TEST_F(Routing, has_one_route_to_a_destination) {
    EXPECT_EQ(code_of(route("0.0.0.0/0")), "");
    EXPECT_EQ(code_of(route("0.0.0.0/0")), "RouteAlreadyExists");
    EXPECT_EQ(code_of(route("10.9.0.0/16")), "UnsupportedOperation");
    EXPECT_EQ(code_of(route("everywhere")), "InvalidParameterValue");
    EXPECT_EQ(table().routes.at(1).state, "active");
    EXPECT_EQ(table().routes.at(0).gateway_id, "local");
}

TEST_F(Routing, gives_a_subnet_one_table) {
    const auto made = associate(network.subnet_a);
    EXPECT_EQ(code_of(associate(network.subnet_a)), "Resource.AlreadyAssociated");
    EXPECT_EQ(
        code_of(client.try_call<api::DeleteRouteTable>({.route_table_id = table_id})),
        "DependencyViolation"
    );

    client.call<api::DisassociateRouteTable>({.association_id = *made->association_id});

    EXPECT_EQ(code_of(client.try_call<api::DeleteRouteTable>({.route_table_id = table_id})), "");
}

TEST_F(Routing, forgets_a_subnet_that_goes) {
    associate(network.subnet_a);

    client.call<api::DeleteSubnet>({.subnet_id = network.subnet_a});

    EXPECT_TRUE(table().associations.empty());
}

TEST_F(Routing, goes_nowhere_when_the_gateway_is_gone) {
    const auto nat_id = make_nat_gateway();
    api::CreateRoute::Input input;
    input.route_table_id = table_id;
    input.destination_cidr_block = "0.0.0.0/0";
    input.nat_gateway_id = nat_id;
    client.call<api::CreateRoute>(input);
    EXPECT_EQ(table().routes.at(1).state, "active");

    client.call<api::DeleteNatGateway>({.nat_gateway_id = nat_id});

    EXPECT_EQ(table().routes.at(1).state, "blackhole");
}

TEST_F(Routing, keeps_a_nat_gateways_address_until_it_goes) {
    const auto nat_id = make_nat_gateway();
    const auto address = client.call<api::DescribeAddresses>({}).addresses.at(0);
    api::ReleaseAddress::Input release;
    release.allocation_id = address.allocation_id;

    EXPECT_TRUE(address.association_id);
    EXPECT_EQ(code_of(client.try_call<api::ReleaseAddress>(release)), "InvalidIPAddress.InUse");
    client.call<api::DeleteNatGateway>({.nat_gateway_id = nat_id});
    EXPECT_EQ(code_of(client.try_call<api::ReleaseAddress>(release)), "");

    const auto gateways = client.call<api::DescribeNatGateways>({}).nat_gateways;
    EXPECT_EQ(gateways.at(0).state, "deleted");
    account.clock.advance(std::chrono::hours(2));
    EXPECT_TRUE(client.call<api::DescribeNatGateways>({}).nat_gateways.empty());
}

TEST_F(Routing, keeps_an_attached_gateway) {
    EXPECT_EQ(
        code_of(
            client.try_call<api::DeleteInternetGateway>({.internet_gateway_id = network.gateway_id})
        ),
        "DependencyViolation"
    );
}

TEST_F(Routing, counts_the_free_addresses_of_a_subnet) {
    const auto free = [&] {
        api::DescribeSubnets::Input input;
        input.subnet_ids = {network.subnet_a};
        return client.call<api::DescribeSubnets>(input).subnets.at(0).available_ip_address_count;
    };
    api::CreateNetworkInterface::Input input;
    input.subnet_id = network.subnet_a;
    EXPECT_EQ(free(), 251);

    const auto made = client.call<api::CreateNetworkInterface>(input).network_interface;
    EXPECT_EQ(free(), 250);
    EXPECT_EQ(
        code_of(client.try_call<api::DeleteSubnet>({.subnet_id = network.subnet_a})),
        "DependencyViolation"
    );
    client.call<api::DeleteNetworkInterface>({.network_interface_id = made->network_interface_id});

    EXPECT_EQ(free(), 251);
}

TEST_F(Routing, knows_three_zones_in_any_region) {
    const auto zones = [&](const std::string& region) {
        auto caller = fakes::LocalAccount::root();
        caller.region = region;
        std::vector<std::string> found;
        const auto reply = account.client_as(caller).call<api::DescribeAvailabilityZones>({});
        for (const auto& zone : reply.availability_zones)
            found.push_back(zone.zone_name + " " + zone.zone_id);
        return found;
    };

    EXPECT_THAT(
        zones("us-west-2"),
        testing::ElementsAre("us-west-2a usw2-az1", "us-west-2b usw2-az2", "us-west-2c usw2-az3")
    );
    EXPECT_EQ(zones("ap-northeast-1").at(0), "ap-northeast-1a apne1-az1");
    EXPECT_EQ(zones("eu-central-1").at(0), "eu-central-1a euc1-az1");
}

} // namespace
} // namespace copilot::localcloud::ec2
