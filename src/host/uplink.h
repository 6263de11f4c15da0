// The cable between the network of a VPC and the host, and what the host lets through it.

#pragma once

#include "host/ipv4.h"
#include "host/netlink.h"

#include <string>

namespace copilot::host {

/// Cable N is 100.64.0.0 + 4 N: the host has the first address, the VPC the second.
struct Uplink {
    Ipv4 host_address{};
    Ipv4 vpc_address{};
    int device = 0; ///< "igw", in the VPC.
};

/// Finds the cable of a VPC, or lays the first one that is free and finishes what was begun.
[[nodiscard]] Uplink connect_uplink(Netlink& router, const std::string& vpc_namespace);

/// Lets the host forward for VPCs and keeps them from its own ports and from each other. May be
/// repeated.
void open_host_for_uplinks();

/// Takes back what `open_host_for_uplinks` added to the host's firewall.
void close_host_for_uplinks();

} // namespace copilot::host
