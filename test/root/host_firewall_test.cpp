// Security groups as a real firewall: who reaches whom.

#include "root/test_network.h"

#include <gmock/gmock.h>

namespace copilot::host::root_test {
namespace {

const std::string lb = own_id("eni", "1");
const std::string web = own_id("eni", "2");
const std::string db = own_id("eni", "3");

const FirewallRule to_everything{.ranges = {range("0.0.0.0/0")}};

FirewallRule tcp(int port, std::vector<std::string> groups) {
    return {.protocol = "tcp", .from_port = port, .to_port = port, .groups = std::move(groups)};
}

FirewallMember member(const char* address, std::vector<std::string> groups) {
    return {.address = ip(address), .groups = std::move(groups)};
}

/// A load balancer reaches web, web reaches db, and nobody else anybody.
class FirewallTest : public NetworkTest {
protected:
    void SetUp() override {
        NetworkTest::SetUp();
        if (IsSkipped())
            return;
        networks_->apply(network(
            {{.id = lb, .addresses = {ip("10.0.0.5")}},
             {.id = web, .addresses = {ip("10.0.0.6")}},
             {.id = db, .addresses = {ip("10.0.2.7")}}}
        ));
        serve(web, 80, "web");
        serve(db, 5432, "db");
        firewalls_->apply(desired_);
    }

    std::unique_ptr<Firewalls> firewalls_ = linux_firewalls();
    Firewall desired_{
        .vpc_id = vpc_id_,
        .resolvers = {ip("10.0.0.2")},
        .groups =
            {{.id = "sg-lb", .egress = {to_everything}},
             {.id = "sg-web", .ingress = {tcp(80, {"sg-lb"})}, .egress = {to_everything}},
             {.id = "sg-db", .ingress = {tcp(5432, {"sg-web"})}, .egress = {}}},
        .members =
            {member("10.0.0.5", {"sg-lb"}),
             member("10.0.0.6", {"sg-web"}),
             member("10.0.2.7", {"sg-db"})},
    };
};

TEST_F(FirewallTest, counts_what_passes_and_what_is_refused) {
    const auto count = [&](bool accepted, int destination_port) {
        std::int64_t packets = 0;
        for (const auto& flow : firewalls_->flows(vpc_id_))
            if (flow.accepted == accepted && flow.destination_port == destination_port)
                packets += flow.packets;
        return packets;
    };
    (void)fetch(lb, "http://10.0.0.6/");
    EXPECT_EQ(count(true, 80), 0); // It was not asked to.
    desired_.counts_flows = true;
    firewalls_->apply(desired_);

    EXPECT_EQ(fetch(lb, "http://10.0.0.6/"), "web");
    (void)fetch(lb, "http://10.0.2.7:5432/");

    EXPECT_GT(count(true, 80), 3);
    EXPECT_EQ(count(false, 80), 0);
    EXPECT_GT(count(false, 5432), 0);
    EXPECT_EQ(count(true, 5432), 0);
}

TEST_F(FirewallTest, lets_through_what_a_rule_allows) {
    EXPECT_EQ(fetch(lb, "http://10.0.0.6/"), "web");
    EXPECT_EQ(fetch(web, "http://10.0.2.7:5432/"), "db");
}

TEST_F(FirewallTest, drops_what_no_rule_allows) {
    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "");
    EXPECT_EQ(fetch(db, "http://10.0.0.6/"), "");
    EXPECT_FALSE(run_in(lb, {"busybox", "ping", "-c1", "-W1", "10.0.0.6"}).ok());
}

TEST_F(FirewallTest, follows_members_that_come_and_go) {
    desired_.members[0].groups = {"sg-lb", "sg-web"};
    firewalls_->apply(desired_);
    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "db");

    desired_.members[0].groups = {"sg-lb"};
    firewalls_->apply(desired_);
    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "");
}

TEST_F(FirewallTest, follows_rules_that_change) {
    desired_.groups[2].ingress = {{.ranges = {range("10.0.0.5/32")}}};
    firewalls_->apply(desired_);

    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "db");
    EXPECT_EQ(fetch(web, "http://10.0.2.7:5432/"), "");
    EXPECT_TRUE(run_in(lb, {"busybox", "ping", "-c1", "-W1", "10.0.2.7"}).ok());
}

TEST_F(FirewallTest, drops_a_group_that_others_named) {
    desired_.groups.erase(desired_.groups.begin());
    desired_.members[0].groups = {"sg-web"};
    firewalls_->apply(desired_);

    EXPECT_EQ(fetch(lb, "http://10.0.0.6/"), "");
    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "db");
}

TEST_F(FirewallTest, lets_only_public_addresses_and_translated_subnets_out) {
    make_world();
    EXPECT_EQ(fetch(lb, "http://203.0.113.10/"), "");

    desired_.members[0].public_address = true;
    firewalls_->apply(desired_);
    EXPECT_EQ(fetch(lb, "http://203.0.113.10/"), "world");
    EXPECT_EQ(fetch(web, "http://203.0.113.10/"), "");
}

TEST_F(FirewallTest, translates_a_subnet_behind_a_nat_gateway) {
    make_world();
    auto with_nat = network(
        {{.id = lb, .addresses = {ip("10.0.0.5")}},
         {.id = web, .addresses = {ip("10.0.0.6")}},
         {.id = db, .addresses = {ip("10.0.2.7")}}}
    );
    with_nat.subnets[2].egress = Egress::nat_gateway;
    networks_->apply(with_nat);
    desired_.translated = {range("10.0.2.0/24")};
    desired_.groups[2].egress = {to_everything};
    firewalls_->apply(desired_);

    EXPECT_EQ(fetch(db, "http://203.0.113.10/"), "world");
}

TEST_F(FirewallTest, filters_packets_at_the_border_of_a_subnet) {
    const SubnetRule all{.allow = true, .match = to_everything};
    const SubnetRule no_db{
        .allow = false,
        .match =
            {.protocol = "tcp", .from_port = 5432, .to_port = 5432, .ranges = {range("0.0.0.0/0")}}
    };
    desired_.filters = {{.subnet = range("10.0.2.0/24"), .ingress = {no_db, all}, .egress = {all}}};
    firewalls_->apply(desired_);
    EXPECT_EQ(fetch(web, "http://10.0.2.7:5432/"), "");
    EXPECT_EQ(fetch(lb, "http://10.0.0.6/"), "web");

    desired_.filters.clear();
    firewalls_->apply(desired_);
    EXPECT_EQ(fetch(web, "http://10.0.2.7:5432/"), "db");
}

TEST_F(FirewallTest, notices_that_the_network_was_made_anew) {
    networks_->remove(vpc_id_);
    networks_->apply(network(
        {{.id = lb, .addresses = {ip("10.0.0.5")}}, {.id = web, .addresses = {ip("10.0.0.6")}}}
    ));
    serve(web, 80, "web");

    firewalls_->apply(desired_);

    EXPECT_EQ(fetch(lb, "http://10.0.0.6/"), "web");
    EXPECT_EQ(fetch(web, "http://10.0.0.5/"), "");
    EXPECT_TRUE(run_in(vpc_id_, {"nft", "list", "table", "inet", "vpc"}).ok());
}

TEST_F(FirewallTest, takes_over_what_another_process_made) {
    desired_.groups[2].ingress = {{.ranges = {range("10.0.0.5/32")}}};
    linux_firewalls()->apply(desired_);

    EXPECT_EQ(fetch(lb, "http://10.0.2.7:5432/"), "db");
}

} // namespace
} // namespace copilot::host::root_test
