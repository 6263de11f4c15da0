#include "base/error.h"
#include "host/firewall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::host {
namespace {

using testing::HasSubstr;
using testing::Not;

Ipv4 ip(const char* text) {
    return *Ipv4::parse(text);
}

Ipv4Range range(const char* text) {
    return *Ipv4Range::parse(text);
}

const FirewallRule http{
    .protocol = "tcp", .from_port = 80, .to_port = 80, .ranges = {range("0.0.0.0/0")}
};
const FirewallRule everything{.ranges = {range("0.0.0.0/0")}};

FirewallMember member(const char* address, std::vector<std::string> groups) {
    return {.address = ip(address), .groups = std::move(groups)};
}

Firewall firewall() {
    return {
        .vpc_id = "vpc-1",
        .resolvers = {ip("10.0.0.2")},
        .groups =
            {{.id = "sg-lb", .ingress = {http}, .egress = {everything}},
             {.id = "sg-web",
              .ingress =
                  {{.protocol = "tcp", .from_port = 8000, .to_port = 8080, .groups = {"sg-lb"}}},
              .egress = {everything}}},
        .members = {member("10.0.0.5", {"sg-lb"}), member("10.0.1.5", {"sg-web"})},
    };
}

std::string change(const Firewall& from, const Firewall& to) {
    return change_firewall(replace_firewall(from).applied, to).batch;
}

TEST(Firewall, lets_members_of_a_group_in_through_a_set) {
    const auto batch = replace_firewall(firewall()).batch;

    EXPECT_THAT(
        batch,
        HasSubstr("add rule inet vpc in_sg_web ip saddr @members_sg_lb tcp dport 8000-8080 accept\n"
        )
    );
    EXPECT_THAT(batch, HasSubstr("add element inet vpc members_sg_lb { 10.0.0.5 }\n"));
    EXPECT_THAT(batch, HasSubstr("add rule inet vpc in_sg_lb tcp dport 80 accept\n"));
    EXPECT_THAT(batch, HasSubstr("add rule inet vpc out_sg_web accept\n"));
}

TEST(Firewall, writes_nothing_when_nothing_differs) {
    EXPECT_EQ(change(firewall(), firewall()), "");
}

TEST(Firewall, costs_a_few_elements_for_one_more_task) {
    auto desired = firewall();
    desired.members.push_back(member("10.0.1.6", {"sg-web"}));

    EXPECT_EQ(
        change(firewall(), desired),
        "add element inet vpc combination { 10.0.1.6 : 2 }\n"
        "add element inet vpc members_sg_web { 10.0.1.6 }\n"
    );
}

TEST(Firewall, takes_back_what_a_task_had) {
    auto desired = firewall();
    desired.members = {member("10.0.0.5", {"sg-lb"})};

    const auto batch = change(firewall(), desired);

    EXPECT_THAT(batch, HasSubstr("delete element inet vpc combination { 10.0.1.5 : 2 }\n"));
    EXPECT_THAT(batch, HasSubstr("delete element inet vpc members_sg_web { 10.0.1.5 }\n"));
    EXPECT_THAT(batch, HasSubstr("delete element inet vpc ingress { 2 }\n"));
    EXPECT_THAT(batch, HasSubstr("delete chain inet vpc in_2\n"));
}

TEST(Firewall, rewrites_only_the_chain_whose_rules_changed) {
    auto desired = firewall();
    desired.groups[0].ingress.front().ranges = {range("192.0.2.0/24")};

    EXPECT_EQ(
        change(firewall(), desired),
        "flush chain inet vpc in_sg_lb\n"
        "add rule inet vpc in_sg_lb ip saddr 192.0.2.0/24 tcp dport 80 accept\n"
    );
}

TEST(Firewall, drops_rules_for_a_group_before_the_group_goes) {
    auto desired = firewall();
    desired.groups.erase(desired.groups.begin());
    desired.members.erase(desired.members.begin());

    const auto batch = change(firewall(), desired);

    const auto rules_gone = batch.find("flush chain inet vpc in_sg_web\n");
    const auto set_gone = batch.find("delete set inet vpc members_sg_lb\n");
    ASSERT_NE(rules_gone, std::string::npos);
    ASSERT_NE(set_gone, std::string::npos);
    EXPECT_LT(rules_gone, set_gone);
}

TEST(Firewall, gives_groups_together_a_chain_of_their_own) {
    auto desired = firewall();
    desired.members.push_back(member("10.0.1.7", {"sg-web", "sg-lb", "sg-unknown"}));

    const auto batch = change(firewall(), desired);

    EXPECT_THAT(
        batch,
        HasSubstr("add rule inet vpc in_3 jump in_sg_lb\nadd rule inet vpc out_3 jump out_sg_lb\n")
    );
    EXPECT_THAT(batch, HasSubstr("add rule inet vpc in_3 jump in_sg_web\n"));
    EXPECT_THAT(batch, HasSubstr("add element inet vpc combination { 10.0.1.7 : 3 }\n"));
    EXPECT_THAT(batch, Not(HasSubstr("unknown")));
}

TEST(Firewall, keeps_the_number_of_a_combination) {
    auto first = firewall();
    first.members.erase(first.members.begin());
    const auto applied = replace_firewall(first).applied;

    const auto next = change_firewall(applied, firewall()).applied;

    EXPECT_EQ(next.combinations.at({"sg-web"}), applied.combinations.at({"sg-web"}));
    EXPECT_NE(next.combinations.at({"sg-lb"}), next.combinations.at({"sg-web"}));
}

TEST(Firewall, opens_the_gateway_for_public_addresses_and_translated_subnets_only) {
    auto desired = firewall();
    desired.translated = {range("10.0.2.0/24")};
    desired.members.front().public_address = true;

    const auto batch = change(firewall(), desired);

    EXPECT_THAT(batch, HasSubstr("oifname \"igw\" ip saddr 10.0.2.0/24 accept\n"));
    EXPECT_THAT(batch, HasSubstr("add element inet vpc public { 10.0.0.5 }\n"));
}

TEST(Firewall, looks_at_every_packet_that_crosses_the_border_of_a_filtered_subnet) {
    auto desired = firewall();
    desired.filters = {{
        .subnet = range("10.0.1.0/24"),
        .ingress = {{.allow = false, .match = http}, {.allow = true, .match = everything}},
        .egress = {},
    }};

    const auto batch = change(firewall(), desired);

    EXPECT_THAT(
        batch,
        HasSubstr("    chain filter_in_1 {\n        tcp dport 80 drop\n        return\n        "
                  "drop\n    }\n")
    );
    EXPECT_THAT(batch, HasSubstr("    chain filter_out_1 {\n        drop\n    }\n"));
    EXPECT_THAT(
        batch, HasSubstr("ip saddr 10.0.1.0/24 ip daddr != 10.0.1.0/24 jump filter_out_1\n")
    );
}

TEST(Firewall, speaks_of_icmp_types_and_of_protocols_by_number) {
    auto desired = firewall();
    desired.groups[0].ingress = {
        {.protocol = "icmp", .from_port = 8, .to_port = -1, .ranges = {range("10.0.0.0/8")}},
        {.protocol = "47", .ranges = {range("10.0.0.0/8")}},
        {.protocol = "udp", .from_port = 0, .to_port = 65535, .ranges = {range("10.0.0.0/8")}},
    };

    const auto batch = change(firewall(), desired);

    EXPECT_THAT(batch, HasSubstr("ip saddr 10.0.0.0/8 ip protocol icmp icmp type 8 accept\n"));
    EXPECT_THAT(batch, HasSubstr("ip saddr 10.0.0.0/8 meta l4proto 47 accept\n"));
    EXPECT_THAT(batch, HasSubstr("ip saddr 10.0.0.0/8 meta l4proto udp accept\n"));
}

TEST(Firewall, refuses_a_protocol_that_could_be_a_command) {
    auto desired = firewall();
    desired.groups[0].ingress = {
        {.protocol = "tcp accept; flush ruleset", .ranges = {range("0.0.0.0/0")}}
    };

    EXPECT_THROW((void)replace_firewall(desired), Error);
}

TEST(FlowCounts, are_read_from_the_sets_that_hold_them) {
    const auto flows = read_flows(R"({"nftables":[{"metainfo":{}},{"set":{"name":"accepted","elem":[
        {"elem":{"val":{"concat":["10.0.0.4","10.0.0.5","tcp",40000,80]},"expires":599,
                 "counter":{"packets":3,"bytes":180}}}]}},
        {"set":{"name":"refused_portless","elem":[
        {"elem":{"val":{"concat":["10.0.0.5","10.0.0.4","icmp"]},"counter":{"packets":1,"bytes":84}}}]}},
        {"set":{"name":"members_sg_1","elem":["10.0.0.4"]}},{"set":{"name":"accepted_portless"}}]})"
    );

    ASSERT_EQ(flows.size(), 2U);
    EXPECT_EQ(flows[0].protocol, 6);
    EXPECT_EQ(flows[0].destination_port, 80);
    EXPECT_EQ(flows[0].bytes, 180);
    EXPECT_TRUE(flows[0].accepted);
    EXPECT_EQ(flows[1].protocol, 1);
    EXPECT_FALSE(flows[1].accepted);
}

} // namespace
} // namespace copilot::host
