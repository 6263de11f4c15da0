// A VPC as one network namespace: a router that every packet of its network interfaces passes.
//
//     copilot-vpc-ID                                    host
//     ├─ lo: base+2, 169.254.169.253, 169.254.170.2,    │
//     │      first address of each subnet               │
//     ├─ igw 100.64.N.2 ───────────────────────────────── copilot-N 100.64.N.1, masqueraded
//     └─ e-ID ─── eth0 of copilot-eni-ID, one per network interface
//
// The main table has a /32 for each network interface; a rule per subnet sends the rest to the
// table of the subnet, which leads to the uplink or nowhere.

#pragma once

#include "base/interface.h"
#include "host/ipv4.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::host {

/// Where packets of a subnet go that are not for the VPC.
enum class Egress {
    none,             ///< Nowhere: they are dropped.
    internet_gateway, ///< To the world, for interfaces that have a public address.
    nat_gateway,      ///< To the world, for every interface.
};

struct VpcSubnet {
    std::string id; ///< "subnet-0a1b"
    Ipv4Range range{};
    Egress egress = Egress::none;

    bool operator==(const VpcSubnet&) const = default;
};

/// One elastic network interface, or those of one load balancer together: a namespace of its own
/// with one device.
struct VpcInterface {
    std::string id;                ///< "eni-0a1b"; the namespace is copilot-eni-0a1b.
    std::vector<Ipv4> addresses{}; ///< The first is the source of what it sends.

    bool operator==(const VpcInterface&) const = default;
};

struct VpcNetwork {
    std::string id;                  ///< "vpc-0a1b"; the namespace is copilot-vpc-0a1b.
    std::vector<Ipv4Range> ranges{}; ///< The first is the one whose base + 2 answers DNS.
    std::vector<VpcSubnet> subnets{};
    std::vector<VpcInterface> interfaces{};

    bool operator==(const VpcNetwork&) const = default;
};

/// "10.0.0.2": where the resolver of a VPC listens.
[[nodiscard]] Ipv4 resolver_address(const VpcNetwork& network);
/// 169.254.169.253, which is the resolver in every VPC.
[[nodiscard]] Ipv4 link_local_resolver_address();

class VpcNetworks : public Interface {
public:
    /// Makes what is missing, changes what differs and takes away what is too much, looking at what
    /// is there. Nothing is done when nothing differs; a few milliseconds per new interface.
    virtual void apply(const VpcNetwork& network) = 0;

    /// Takes the network and the interfaces in it away. Nothing happens when there is none.
    virtual void remove(std::string_view id) = 0;

    /// IDs of the networks that were made with this run directory: "vpc-0a1b".
    [[nodiscard]] virtual std::vector<std::string> list() const = 0;
};

/// Networks of this machine; needs root. `run_directory` remembers which are ours, so that two
/// local clouds on one machine leave each other alone.
[[nodiscard]] std::unique_ptr<VpcNetworks> linux_vpc_networks(std::string run_directory);

} // namespace copilot::host
