// The resource types of EC2, made and unmade together as an environment's stack does.

#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/describe_security_groups.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "fakes/resource_steps.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::ec2 {

void register_operations(Cloud& cloud);
ResourceType eip();
ResourceType internet_gateway();
ResourceType nat_gateway();
ResourceType route();
ResourceType route_table();
ResourceType security_group();
ResourceType security_group_egress();
ResourceType security_group_ingress();
ResourceType subnet();
ResourceType subnet_route_table_association();
ResourceType vpc();
ResourceType vpc_gateway_attachment();

namespace {

namespace api = aws::ec2;
using fakes::ResourceSteps;
using Map = DocumentMap;

class Ec2Resources : public testing::Test {
protected:
    fakes::LocalAccount account{register_operations};
    aws::Client client = account.client();

    ResourceSteps the_vpc{account, vpc(), "VPC"};
    ResourceSteps the_gateway{account, internet_gateway(), "InternetGateway"};
    ResourceSteps the_attachment{account, vpc_gateway_attachment(), "Attachment"};
    ResourceSteps the_subnet{account, subnet(), "PublicSubnet1"};
    ResourceSteps the_table{account, route_table(), "PublicRouteTable"};
    ResourceSteps the_route{account, route(), "DefaultPublicRoute"};
    ResourceSteps the_association{account, subnet_route_table_association(), "Association"};
    ResourceSteps the_group{account, security_group(), "EnvironmentSecurityGroup"};

    void make_vpc() {
        the_vpc.create(Map{
            {"CidrBlock", "10.0.0.0/16"},
            {"EnableDnsHostnames", true},
            {"Tags", Document::List{Map{{"Key", "Name"}, {"Value", "copilot-shop-test"}}}},
        });
    }

    void make_public_subnet() {
        make_vpc();
        the_gateway.create(Map{});
        the_attachment.create(Map{{"InternetGatewayId", the_gateway.id()}, {"VpcId", the_vpc.id()}}
        );
        the_subnet.create(Map{
            {"VpcId", the_vpc.id()},
            {"CidrBlock", "10.0.0.0/24"},
            {"AvailabilityZone", "us-west-2a"},
            {"MapPublicIpOnLaunch", true},
        });
        the_table.create(Map{{"VpcId", the_vpc.id()}});
        the_route.create(Map{
            {"RouteTableId", the_table.id()},
            {"DestinationCidrBlock", "0.0.0.0/0"},
            {"GatewayId", the_gateway.id()},
        });
        the_association.create(Map{{"SubnetId", the_subnet.id()}, {"RouteTableId", the_table.id()}}
        );
    }

    Document::Map group(Document::List ingress) {
        return Map{
            {"GroupDescription", "shop-testEnvironmentSecurityGroup"},
            {"VpcId", the_vpc.id()},
            {"SecurityGroupIngress", std::move(ingress)},
        };
    }

    static Document tcp(int port) {
        return Map{
            {"IpProtocol", "tcp"}, {"FromPort", port}, {"ToPort", port}, {"CidrIp", "0.0.0.0/0"}
        };
    }

    api::SecurityGroup read_group() {
        api::DescribeSecurityGroups::Input input;
        input.group_ids = {the_group.id()};
        return client.call<api::DescribeSecurityGroups>(input).security_groups.at(0);
    }
};

TEST_F(Ec2Resources, of_a_public_subnet_are_made_and_unmade) {
    make_public_subnet();
    const auto subnets = client.call<api::DescribeSubnets>({}).subnets;

    EXPECT_TRUE(subnets.at(0).map_public_ip_on_launch);
    EXPECT_EQ(the_route.id(), the_table.id() + "|0.0.0.0/0");
    EXPECT_EQ(the_attachment.id(), "IGW|" + the_vpc.id());
    EXPECT_TRUE(the_association.id().starts_with("rtbassoc-"));

    for (auto* step :
         {&the_association,
          &the_route,
          &the_table,
          &the_subnet,
          &the_attachment,
          &the_gateway,
          &the_vpc})
        EXPECT_EQ(step->remove().status, OperationStatus::SUCCESS);
    EXPECT_TRUE(client.call<api::DescribeVpcs>({}).vpcs.empty());
}

TEST_F(Ec2Resources, are_gone_already_when_they_are_unmade_twice) {
    make_public_subnet();

    for (auto* step :
         {&the_association,
          &the_route,
          &the_table,
          &the_subnet,
          &the_attachment,
          &the_gateway,
          &the_vpc}) {
        step->remove();
        EXPECT_EQ(step->remove().status, OperationStatus::SUCCESS);
    }
}

TEST_F(Ec2Resources, of_a_vpc_say_what_came_with_it) {
    make_vpc();

    EXPECT_TRUE(the_vpc.attribute("DefaultSecurityGroup").starts_with("sg-"));
    EXPECT_TRUE(the_vpc.attribute("DefaultNetworkAcl").starts_with("acl-"));
    EXPECT_EQ(the_vpc.attribute("CidrBlock"), "10.0.0.0/16");
    const auto found = client.call<api::DescribeVpcs>({}).vpcs.at(0);
    ASSERT_EQ(found.tags.size(), 2U);
    EXPECT_EQ(found.tags[0].key, "aws:cloudformation:stack-name");
    EXPECT_EQ(found.tags[1].value, "copilot-shop-test");
}

TEST_F(Ec2Resources, move_a_subnet_to_another_table_in_place) {
    make_public_subnet();
    ResourceSteps other{account, route_table(), "PrivateRouteTable1"};
    other.create(Map{{"VpcId", the_vpc.id()}});

    the_association.update(Map{{"SubnetId", the_subnet.id()}, {"RouteTableId", other.id()}});

    api::DescribeRouteTables::Input input;
    input.filters = {{.name = "association.subnet-id", .values = {the_subnet.id()}}};
    const auto tables = client.call<api::DescribeRouteTables>(input).route_tables;
    ASSERT_EQ(tables.size(), 1U);
    EXPECT_EQ(tables[0].route_table_id, other.id());
}

TEST_F(Ec2Resources, of_a_group_change_its_own_rules_only) {
    make_vpc();
    the_group.create(group({tcp(80), tcp(81)}));
    ResourceSteps from_self{account, security_group_ingress(), "FromSelf"};
    from_self.create(Map{
        {"GroupId", the_group.id()},
        {"IpProtocol", "-1"},
        {"SourceSecurityGroupId", the_group.id()},
    });

    the_group.update(group({tcp(81), tcp(82)}));

    std::vector<std::int64_t> ports;
    for (const auto& permission : read_group().ip_permissions)
        ports.push_back(permission.from_port.value_or(-1));
    EXPECT_THAT(ports, testing::UnorderedElementsAre(81, 82, -1));
    EXPECT_TRUE(from_self.id().starts_with("sgr-"));
    from_self.remove();
    EXPECT_EQ(read_group().ip_permissions.size(), 2U);
}

TEST_F(Ec2Resources, of_a_group_with_egress_rules_let_nothing_else_out) {
    make_vpc();
    auto properties = group({});
    properties.set("SecurityGroupEgress", Document::List{tcp(443)});

    the_group.create(properties);
    EXPECT_EQ(read_group().ip_permissions_egress.at(0).from_port, 443);
    EXPECT_EQ(read_group().ip_permissions_egress.size(), 1U);
    the_group.update(group({}));

    EXPECT_EQ(read_group().ip_permissions_egress.at(0).ip_protocol, "-1");
    EXPECT_EQ(read_group().group_name, "stack-EnvironmentSecurityGroup-ABCDEF123456");
}

TEST_F(Ec2Resources, of_a_nat_gateway_hold_an_address) {
    make_public_subnet();
    ResourceSteps address{account, eip(), "NatGateway1Attachment"};
    ResourceSteps gateway{account, nat_gateway(), "NatGateway1"};

    address.create(Map{{"Domain", "vpc"}});
    gateway.create(
        Map{{"AllocationId", address.attribute("AllocationId")}, {"SubnetId", the_subnet.id()}}
    );

    EXPECT_TRUE(address.id().starts_with("198.1"));
    EXPECT_TRUE(gateway.attribute("EniId").starts_with("eni-"));
    EXPECT_THROW(address.remove(), aws::ServiceError);
    gateway.remove();
    EXPECT_EQ(address.remove().status, OperationStatus::SUCCESS);
}

} // namespace
} // namespace copilot::localcloud::ec2
