// VPC networks as real namespaces: who reaches whom, what changes, what is left at the end.

#include "host/netlink.h"
#include "host/uplink.h"
#include "root/test_network.h"

#include <gmock/gmock.h>

namespace copilot::host::root_test {
namespace {

using VpcNetworkTest = NetworkTest;

std::string a = own_id("eni", "1");
std::string b = own_id("eni", "2");

VpcInterface interface(const std::string& id, const char* address) {
    return {.id = id, .addresses = {ip(address)}};
}

TEST_F(VpcNetworkTest, connects_interfaces_of_different_subnets) {
    networks_->apply(network({interface(a, "10.0.0.5"), interface(b, "10.0.1.5")}));

    serve(b, 80, "page");

    EXPECT_EQ(fetch(a, "http://10.0.1.5/"), "page");
    EXPECT_THAT(networks_->list(), testing::ElementsAre(vpc_id_));
}

TEST_F(VpcNetworkTest, keeps_networks_with_the_same_range_apart) {
    auto other = network({interface(b, "10.0.0.6")});
    other.id = own_id("vpc", "b");
    networks_->apply(network({interface(a, "10.0.0.5")}));
    networks_->apply(other);
    serve(b, 80, "page");

    EXPECT_EQ(fetch(a, "http://10.0.0.6/"), "");
}

TEST_F(VpcNetworkTest, takes_a_surplus_interface_away) {
    networks_->apply(network({interface(a, "10.0.0.5"), interface(b, "10.0.1.5")}));

    networks_->apply(network({interface(a, "10.0.0.5")}));

    EXPECT_TRUE(network_namespace_exists(network_namespace_name(a)));
    EXPECT_FALSE(network_namespace_exists(network_namespace_name(b)));
    EXPECT_FALSE(run_in(a, {"busybox", "ping", "-c1", "-W1", "10.0.1.5"}).ok());
}

TEST_F(VpcNetworkTest, gives_an_interface_another_address) {
    networks_->apply(network({interface(a, "10.0.0.5"), interface(b, "10.0.1.5")}));
    serve(b, 80, "page");

    networks_->apply(network(
        {interface(a, "10.0.0.5"), {.id = b, .addresses = {ip("10.0.1.5"), ip("10.0.2.9")}}}
    ));

    EXPECT_EQ(fetch(a, "http://10.0.2.9/"), "page");
    EXPECT_EQ(fetch(a, "http://10.0.1.5/"), "page");
}

TEST_F(VpcNetworkTest, repairs_what_was_cut_short) {
    const auto wanted = network({interface(a, "10.0.0.5"), interface(b, "10.0.1.5")});
    networks_->apply(wanted);
    remove_network_namespace(network_namespace_name(a));
    run_in(vpc_id_, {"ip", "route", "del", "10.0.1.5/32"});
    run_in(vpc_id_, {"ip", "rule", "del", "pref", "1001"});

    linux_vpc_networks(directory_.path() / "run")->apply(wanted);

    serve(b, 80, "page");
    EXPECT_EQ(fetch(a, "http://10.0.1.5/"), "page");
}

TEST_F(VpcNetworkTest, leads_a_public_subnet_to_the_world_and_a_private_one_nowhere) {
    networks_->apply(network({interface(a, "10.0.0.5"), interface(b, "10.0.2.5")}));
    masquerade();
    make_world();

    EXPECT_EQ(fetch(a, "http://203.0.113.10/"), "world");
    EXPECT_EQ(fetch(b, "http://203.0.113.10/"), "");
}

/// A host that forwards nothing, as Docker and ufw leave it.
class ClosedHost {
public:
    ClosedHost() {
        io::run_or_throw(
            {.arguments =
                 {"nft",
                  "add table ip filter; add chain ip filter FORWARD { type filter hook forward "
                  "priority 0; policy drop; }"}}
        );
    }

    ClosedHost(const ClosedHost&) = delete;
    ClosedHost& operator=(const ClosedHost&) = delete;

    ~ClosedHost() { io::run({.arguments = {"nft", "delete", "table", "ip", "filter"}}); }

    static std::string rules() {
        return io::run({.arguments = {"nft", "list", "chain", "ip", "filter", "FORWARD"}}).out;
    }
};

TEST_F(VpcNetworkTest, gets_past_a_host_that_forwards_nothing) {
    if (!ClosedHost::rules().empty() || !list_network_namespaces("copilot-vpc-").empty())
        GTEST_SKIP() << "this host has a filter table or VPCs of its own";
    const ClosedHost host;
    networks_->apply(network({interface(a, "10.0.0.5")}));
    masquerade();
    make_world();

    EXPECT_EQ(fetch(a, "http://203.0.113.10/"), "world");
    networks_->remove(vpc_id_);
    EXPECT_THAT(ClosedHost::rules(), testing::Not(testing::HasSubstr("copilot")));
}

TEST_F(VpcNetworkTest, hides_the_ports_of_the_host) {
    networks_->apply(network({interface(a, "10.0.0.5")}));
    const auto uplink =
        connect_uplink(*std::make_unique<Netlink>(network_namespace_name(vpc_id_)), "");

    EXPECT_FALSE(run_in(vpc_id_, {"busybox", "ping", "-c1", "-W1", uplink.host_address.text()}).ok()
    );
}

TEST_F(VpcNetworkTest, makes_many_interfaces_in_one_go) {
    std::vector<VpcInterface> interfaces;
    for (int i = 0; i < 20; ++i)
        interfaces.push_back(
            {.id = own_id("eni", format("x{:02}", i)),
             .addresses = {ip("10.0.1.10").plus(static_cast<unsigned>(i))}}
        );

    networks_->apply(network(interfaces));

    const auto made = list_network_namespaces("copilot-eni-");
    for (const auto& one : interfaces)
        EXPECT_THAT(made, testing::Contains("copilot-" + one.id));
}

TEST_F(VpcNetworkTest, opens_the_host_again_for_the_first_network_after_the_last) {
    networks_->apply(network({interface(a, "10.0.0.5")}));
    networks_->remove(vpc_id_);

    networks_->apply(network({interface(a, "10.0.0.5")}));

    EXPECT_TRUE(io::run({.arguments = {"nft", "list", "table", "inet", "copilot"}}).ok());
}

TEST_F(VpcNetworkTest, leaves_nothing) {
    networks_->apply(network({interface(a, "10.0.0.5")}));

    networks_->remove(vpc_id_);

    EXPECT_FALSE(network_namespace_exists(network_namespace_name(vpc_id_)));
    EXPECT_FALSE(network_namespace_exists(network_namespace_name(a)));
    EXPECT_THAT(networks_->list(), testing::IsEmpty());
    networks_->remove(vpc_id_);
}

} // namespace
} // namespace copilot::host::root_test
