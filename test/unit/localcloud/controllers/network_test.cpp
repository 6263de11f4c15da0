#include "fakes/fake_network.h"
#include "fakes/local_account.h"
#include "localcloud/controllers/network.h"
#include "localcloud/controllers/network_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

using host::Egress;
using testing::ElementsAre;
using testing::IsEmpty;

host::Ipv4 ip(const char* text) {
    return *host::Ipv4::parse(text);
}

host::Ipv4Range range(const char* text) {
    return *host::Ipv4Range::parse(text);
}

ec2::RouteTable table(const std::string& id, const std::string& subnet, ec2::Route route) {
    return {
        .route_table_id = id,
        .vpc_id = "vpc-1",
        .routes = {std::move(route)},
        .associations = {{.association_id = "a-" + id, .subnet_id = subnet}},
    };
}

NetworkRecords records() {
    return {
        .vpcs = {{.vpc_id = "vpc-1", .cidr_block = "10.0.0.0/16", .main_route_table_id = "rtb-main"}
        },
        .subnets =
            {{.subnet_id = "subnet-1", .vpc_id = "vpc-1", .cidr_block = "10.0.0.0/24"},
             {.subnet_id = "subnet-2", .vpc_id = "vpc-1", .cidr_block = "10.0.1.0/24"}},
        .route_tables = {table(
            "rtb-1", "subnet-1", {.destination_cidr_block = "0.0.0.0/0", .gateway_id = "igw-1"}
        )},
        .internet_gateways = {{.internet_gateway_id = "igw-1", .vpc_id = "vpc-1"}},
        .interfaces = {{
            .network_interface_id = "eni-1",
            .vpc_id = "vpc-1",
            .subnet_id = "subnet-1",
            .private_ip_address = "10.0.0.5",
            .group_ids = {"sg-1"},
            .public_ip = "198.18.0.1",
        }},
        .groups = {{.group_id = "sg-1", .vpc_id = "vpc-1"}},
    };
}

NetworkPlan plan(const NetworkRecords& records) {
    return plan_networks(records).at(0);
}

TEST(NetworkPlan, has_the_interfaces_and_groups_of_the_vpc) {
    const auto made = plan(records());

    const host::VpcInterface interface{.id = "eni-1", .addresses = {ip("10.0.0.5")}};
    const host::FirewallMember member{
        .address = ip("10.0.0.5"), .groups = {"sg-1"}, .public_address = true
    };
    EXPECT_THAT(made.network.interfaces, ElementsAre(interface));
    EXPECT_THAT(made.firewall.members, ElementsAre(member));
    EXPECT_THAT(made.firewall.resolvers, ElementsAre(ip("10.0.0.2"), ip("169.254.169.253")));
}

TEST(NetworkPlan, takes_a_subnet_for_public_by_the_default_route_of_its_table) {
    const auto subnets = plan(records()).network.subnets;

    EXPECT_EQ(subnets[0].egress, Egress::internet_gateway);
    EXPECT_EQ(subnets[1].egress, Egress::none);
}

TEST(NetworkPlan, takes_a_gateway_that_is_not_attached_for_no_way_out) {
    auto detached = records();
    detached.internet_gateways[0].vpc_id = "";

    EXPECT_EQ(plan(detached).network.subnets[0].egress, Egress::none);
}

TEST(NetworkPlan, falls_back_to_the_main_table) {
    auto changed = records();
    changed.route_tables.push_back(
        {.route_table_id = "rtb-main",
         .vpc_id = "vpc-1",
         .routes = {{.destination_cidr_block = "0.0.0.0/0", .gateway_id = "igw-1"}}}
    );

    EXPECT_EQ(plan(changed).network.subnets[1].egress, Egress::internet_gateway);
}

TEST(NetworkPlan, translates_a_subnet_behind_a_nat_gateway) {
    auto changed = records();
    changed.nat_gateways = {{.nat_gateway_id = "nat-1", .vpc_id = "vpc-1"}};
    changed.route_tables.push_back(table(
        "rtb-2", "subnet-2", {.destination_cidr_block = "0.0.0.0/0", .nat_gateway_id = "nat-1"}
    ));

    const auto made = plan(changed);

    EXPECT_EQ(made.network.subnets[1].egress, Egress::nat_gateway);
    EXPECT_THAT(made.firewall.translated, ElementsAre(range("10.0.1.0/24")));
}

TEST(NetworkPlan, joins_the_interfaces_of_a_load_balancer_under_its_first) {
    auto changed = records();
    changed.interfaces.insert(
        changed.interfaces.begin(),
        {.network_interface_id = "eni-0",
         .vpc_id = "vpc-1",
         .subnet_id = "subnet-2",
         .private_ip_address = "10.0.1.5"}
    );
    changed.load_balancers = {
        {.zones = {{.network_interface_id = "eni-1"}, {.network_interface_id = "eni-0"}}}
    };

    const host::VpcInterface both{.id = "eni-1", .addresses = {ip("10.0.0.5"), ip("10.0.1.5")}};
    EXPECT_THAT(plan(changed).network.interfaces, ElementsAre(both));
}

TEST(NetworkPlan, reads_rules_for_ranges_groups_and_prefix_lists) {
    auto changed = records();
    changed.prefix_lists = {{.prefix_list_id = "pl-1", .entries = {{.cidr = "192.0.2.0/24"}}}};
    changed.groups[0].ingress = {
        {.protocol = "tcp", .from_port = 80, .to_port = 80, .cidr_ipv4 = "0.0.0.0/0"},
        {.protocol = "-1", .peer_group_id = "sg-1"},
        {.protocol = "-1", .prefix_list_id = "pl-1"},
        {.protocol = "-1", .cidr_ipv6 = "::/0"},
    };

    const auto rules = plan(changed).firewall.groups[0].ingress;

    const host::FirewallRule http{
        .protocol = "tcp", .from_port = 80, .to_port = 80, .ranges = {range("0.0.0.0/0")}
    };
    const host::FirewallRule peers{.groups = {"sg-1"}};
    const host::FirewallRule listed{.ranges = {range("192.0.2.0/24")}};
    EXPECT_THAT(rules, ElementsAre(http, peers, listed));
}

TEST(NetworkPlan, filters_at_the_border_of_a_subnet_that_has_an_acl_of_its_own) {
    auto changed = records();
    const ec2::NetworkAclEntry all{
        .rule_number = 100, .protocol = "-1", .rule_action = "allow", .cidr_block = "0.0.0.0/0"
    };
    auto all_out = all;
    all_out.egress = true;
    auto no_http = all;
    no_http.rule_number = 50;
    no_http.protocol = "6";
    no_http.rule_action = "deny";
    no_http.from_port = no_http.to_port = 80;
    changed.network_acls = {
        {.network_acl_id = "acl-1",
         .entries = {all, all_out},
         .associations = {{.subnet_id = "subnet-1"}}},
        {.network_acl_id = "acl-2",
         .entries = {all, no_http, all_out},
         .associations = {{.subnet_id = "subnet-2"}}},
    };

    const auto filters = plan(changed).firewall.filters;

    ASSERT_EQ(filters.size(), 1U);
    EXPECT_EQ(filters[0].subnet, range("10.0.1.0/24"));
    ASSERT_EQ(filters[0].ingress.size(), 2U);
    EXPECT_FALSE(filters[0].ingress[0].allow);
    EXPECT_EQ(filters[0].ingress[0].match.protocol, "tcp");
}

class NetworkControllerTest : public testing::Test {
protected:
    void put_vpc(const std::string& id) {
        account_.state.transact([&](Records& records) {
            records.put(place_, ec2::Vpc{.vpc_id = id, .cidr_block = "10.0.0.0/16"});
        });
    }

    const Place place_{"000000000000", "us-west-2"};
    fakes::LocalAccount account_{};
    fakes::Network network_;
    std::unique_ptr<Controller> controller_ = make_network_controller(
        account_.cloud,
        std::make_unique<fakes::FakeVpcNetworks>(network_),
        std::make_unique<fakes::FakeFirewalls>(network_)
    );
};

TEST_F(NetworkControllerTest, makes_and_unmakes_networks) {
    put_vpc("vpc-1");
    controller_->reconcile();
    EXPECT_TRUE(network_.networks.contains("vpc-1"));
    EXPECT_TRUE(network_.firewalls.contains("vpc-1"));

    account_.state.transact([&](Records& records) { records.erase<ec2::Vpc>(place_, "vpc-1"); });
    controller_->reconcile();
    EXPECT_THAT(network_.networks, IsEmpty());
    EXPECT_THAT(network_.firewalls, IsEmpty());
}

TEST_F(NetworkControllerTest, makes_one_network_though_another_fails) {
    put_vpc("vpc-1");
    put_vpc("vpc-2");
    network_.failing = {"vpc-1"};

    EXPECT_THROW(controller_->reconcile(), Error);

    EXPECT_TRUE(network_.networks.contains("vpc-2"));
}

TEST_F(NetworkControllerTest, wakes_others_only_when_something_changed) {
    std::vector<std::string> woken;
    account_.cloud.set_on_wake([&](std::string_view name) { woken.emplace_back(name); });
    put_vpc("vpc-1");

    controller_->reconcile();
    EXPECT_THAT(woken, ElementsAre("tasks", "load balancing", "names"));

    woken.clear();
    controller_->reconcile();
    EXPECT_THAT(woken, IsEmpty());
}

} // namespace
} // namespace copilot::localcloud
