// Routing of a VPC. Rule 500 looks for the /32 of an interface in the main table, but not for a
// default route there; the range of the VPC is a black hole in it, so that an address that nobody
// has does not leave for the world. Rule 1000 + n sends packets of subnet n to table n.

#include "host/router_plan.h"

#include "base/error.h"
#include "base/format.h"

#include <algorithm>
#include <set>

namespace copilot::host {

namespace {

constexpr int main_table = 254;
constexpr int last_resort_table = 253;
constexpr int own_rule_preference = 500;
constexpr int first_subnet_preference = 1000;
constexpr int last_subnet_table = 252;

constexpr Ipv4 link_local_resolver{169U << 24 | 254U << 16 | 169U << 8 | 253U};
constexpr Ipv4 task_metadata{169U << 24 | 254U << 16 | 170U << 8 | 2U};
constexpr Ipv4Range everything{{}, 0};

RoutingRule subnet_rule(Ipv4Range range, int table) {
    return {.preference = first_subnet_preference + table, .source = range, .table = table};
}

bool is_subnet_rule(const RoutingRule& rule) {
    return rule.preference == first_subnet_preference + rule.table;
}

/// The table of each subnet's range: the one it has, or the lowest that is free.
std::map<Ipv4Range, int>
subnet_tables(const std::vector<VpcSubnet>& subnets, const std::vector<RoutingRule>& present) {
    std::map<Ipv4Range, int> tables;
    std::set<int> taken;
    for (const auto& subnet : subnets)
        for (const auto& rule : present)
            if (is_subnet_rule(rule) && rule.source == subnet.range
                && taken.insert(rule.table).second)
                tables[subnet.range] = rule.table;
    int next = 1;
    for (const auto& subnet : subnets) {
        if (tables.contains(subnet.range))
            continue;
        while (taken.contains(next))
            ++next;
        if (next > last_subnet_table)
            throw Error("more than 252 subnets in one VPC are not supported");
        taken.insert(next);
        tables[subnet.range] = next;
    }
    return tables;
}

Route way_out(Egress egress, int table, const Uplink& uplink) {
    if (egress == Egress::none)
        return {.destination = everything, .table = table, .blackhole = true};
    return {
        .destination = everything,
        .table = table,
        .device = uplink.device,
        .gateway = uplink.host_address,
    };
}

std::vector<Ipv4> own_addresses(const VpcNetwork& network) {
    std::vector<Ipv4> addresses{resolver_address(network), link_local_resolver, task_metadata};
    for (const auto& subnet : network.subnets)
        addresses.push_back(subnet.range.base.plus(1));
    return addresses;
}

template <typename T>
void sort_unique(std::vector<T>& values) {
    std::ranges::sort(values);
    const auto [first, last] = std::ranges::unique(values);
    values.erase(first, last);
}

} // namespace

Ipv4 resolver_address(const VpcNetwork& network) {
    if (network.ranges.empty())
        throw Error(format("network {} has no range", network.id));
    return network.ranges.front().base.plus(2);
}

Ipv4 link_local_resolver_address() {
    return link_local_resolver;
}

Ipv4 gateway_of(const VpcNetwork& network, Ipv4 address) {
    for (const auto& subnet : network.subnets)
        if (subnet.range.contains(address))
            return subnet.range.base.plus(1);
    throw Error(format("no subnet of {} has the address {}", network.id, address.text()));
}

RouterPlan router_plan(
    const VpcNetwork& network,
    const Uplink& uplink,
    const std::map<std::string, int>& devices,
    const std::vector<RoutingRule>& present
) {
    RouterPlan plan{.own_addresses = own_addresses(network), .rules = {}, .routes = {}};
    plan.rules.push_back(
        {.preference = own_rule_preference, .table = main_table, .ignore_default = true}
    );
    plan.routes.push_back({.destination = everything, .table = last_resort_table, .blackhole = true}
    );
    for (const auto& range : network.ranges)
        plan.routes.push_back({.destination = range, .table = main_table, .blackhole = true});
    const auto tables = subnet_tables(network.subnets, present);
    for (const auto& subnet : network.subnets) {
        plan.rules.push_back(subnet_rule(subnet.range, tables.at(subnet.range)));
        plan.routes.push_back(way_out(subnet.egress, tables.at(subnet.range), uplink));
    }
    for (const auto& interface : network.interfaces)
        for (const auto address : interface.addresses)
            plan.routes.push_back(
                {.destination = {address, 32},
                 .table = main_table,
                 .device = devices.at(interface.id)}
            );
    sort_unique(plan.own_addresses);
    sort_unique(plan.rules);
    sort_unique(plan.routes);
    return plan;
}

} // namespace copilot::host
