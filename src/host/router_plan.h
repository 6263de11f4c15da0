// What the router of a VPC must have, as plain sets: computed from the network alone, so that the
// difference to what the kernel has is two set differences.

#pragma once

#include "host/netlink.h"
#include "host/uplink.h"
#include "host/vpc_network.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace copilot::host {

/// Each sorted.
struct RouterPlan {
    std::vector<Ipv4> own_addresses; ///< Of "lo", 127.0.0.1 aside.
    std::vector<RoutingRule> rules;  ///< The kernel's own three aside.
    std::vector<Route> routes;

    bool operator==(const RouterPlan&) const = default;
};

/// `devices` are those of interfaces, by ID. Subnets keep the table that `present` rules give them.
[[nodiscard]] RouterPlan router_plan(
    const VpcNetwork& network,
    const Uplink& uplink,
    const std::map<std::string, int>& devices,
    const std::vector<RoutingRule>& present
);

/// The router's address in the subnet of `address`. Throws Error when no subnet has it.
[[nodiscard]] Ipv4 gateway_of(const VpcNetwork& network, Ipv4 address);

/// What is in `wanted` and not in `present`; both sorted.
template <typename T>
[[nodiscard]] std::vector<T> missing(const std::vector<T>& wanted, const std::vector<T>& present) {
    std::vector<T> difference;
    std::ranges::set_difference(wanted, present, std::back_inserter(difference));
    return difference;
}

} // namespace copilot::host
