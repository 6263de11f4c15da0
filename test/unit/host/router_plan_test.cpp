#include "base/error.h"
#include "host/router_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::host {
namespace {

using testing::Contains;
using testing::Not;

Ipv4 ip(const char* text) {
    return *Ipv4::parse(text);
}

Ipv4Range range(const char* text) {
    return *Ipv4Range::parse(text);
}

const Uplink uplink{.host_address = ip("100.64.0.5"), .vpc_address = ip("100.64.0.6"), .device = 9};

VpcNetwork network() {
    return {
        .id = "vpc-1",
        .ranges = {range("10.0.0.0/16")},
        .subnets =
            {{.id = "subnet-1", .range = range("10.0.0.0/24"), .egress = Egress::internet_gateway},
             {.id = "subnet-2", .range = range("10.0.1.0/24"), .egress = Egress::none}},
        .interfaces = {{.id = "eni-1", .addresses = {ip("10.0.0.5"), ip("10.0.1.7")}}},
    };
}

RouterPlan plan(const VpcNetwork& network, const std::vector<RoutingRule>& present = {}) {
    return router_plan(network, uplink, {{"eni-1", 12}}, present);
}

TEST(RouterPlan, answers_as_resolver_and_as_gateway_of_each_subnet) {
    const auto addresses = plan(network()).own_addresses;

    for (const auto* own : {"10.0.0.2", "10.0.0.1", "10.0.1.1", "169.254.169.253", "169.254.170.2"})
        EXPECT_THAT(addresses, Contains(ip(own)));
    EXPECT_EQ(addresses.size(), 5U);
}

TEST(RouterPlan, leads_a_public_subnet_to_the_uplink_and_a_private_one_nowhere) {
    const auto routes = plan(network()).routes;

    const Route out{
        .destination = {{}, 0}, .table = 1, .device = 9, .gateway = uplink.host_address
    };
    const Route nowhere{.destination = {{}, 0}, .table = 2, .blackhole = true};
    EXPECT_THAT(routes, Contains(out));
    EXPECT_THAT(routes, Contains(nowhere));
}

TEST(RouterPlan, routes_every_address_of_an_interface_to_its_device) {
    const auto routes = plan(network()).routes;

    for (const auto* address : {"10.0.0.5/32", "10.0.1.7/32"}) {
        const Route route{.destination = range(address), .table = 254, .device = 12};
        EXPECT_THAT(routes, Contains(route));
    }
}

TEST(RouterPlan, keeps_addresses_that_nobody_has_inside) {
    const Route hole{.destination = range("10.0.0.0/16"), .table = 254, .blackhole = true};

    EXPECT_THAT(plan(network()).routes, Contains(hole));
}

TEST(RouterPlan, keeps_the_table_that_a_subnet_has) {
    const std::vector<RoutingRule> present{
        {.preference = 1007, .source = range("10.0.1.0/24"), .table = 7}
    };

    const auto rules = plan(network(), present).rules;

    const RoutingRule other{.preference = 1001, .source = range("10.0.0.0/24"), .table = 1};
    EXPECT_THAT(rules, Contains(present.front()));
    EXPECT_THAT(rules, Contains(other));
}

TEST(RouterPlan, does_not_give_a_taken_table_to_another_subnet) {
    const std::vector<RoutingRule> present{
        {.preference = 1001, .source = range("10.0.1.0/24"), .table = 1}
    };

    const auto rules = plan(network(), present).rules;

    const RoutingRule next{.preference = 1002, .source = range("10.0.0.0/24"), .table = 2};
    EXPECT_THAT(rules, Contains(next));
    EXPECT_EQ(rules.size(), 3U);
}

TEST(RouterPlan, asks_the_main_table_first_but_never_for_a_default) {
    const RoutingRule first{.preference = 500, .table = 254, .ignore_default = true};

    EXPECT_EQ(plan(network()).rules.front(), first);
}

TEST(RouterPlan, says_which_address_is_in_no_subnet) {
    EXPECT_EQ(gateway_of(network(), ip("10.0.1.9")), ip("10.0.1.1"));
    EXPECT_THROW((void)gateway_of(network(), ip("10.0.9.9")), Error);
}

} // namespace
} // namespace copilot::host
