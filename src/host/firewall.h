// Security groups as nftables in the namespace of a VPC.
//
// Each packet passes the egress rules of its source and the ingress rules of its destination. An
// address leads to the number of its combination of groups, the number to a chain that jumps
// through the groups' chains, so that a task that comes or goes costs a few set elements whatever
// else exists. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html

#pragma once

#include "base/interface.h"
#include "host/ipv4.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::host {

/// Allows packets from (ingress) or to (egress) what it names; what no rule allows is dropped.
struct FirewallRule {
    std::string protocol = "-1"; ///< "-1" for all, "tcp", "udp", "icmp", or a protocol's number.
    int from_port = -1;          ///< ICMP: the type; -1 for all.
    int to_port = -1;            ///< ICMP: the code; -1 for all.
    std::vector<Ipv4Range> ranges{};   ///< Ranges, those of prefix lists among them.
    std::vector<std::string> groups{}; ///< Security groups whose members are meant.

    bool operator==(const FirewallRule&) const = default;
};

struct FirewallGroup {
    std::string id; ///< "sg-0a1b"
    std::vector<FirewallRule> ingress{};
    std::vector<FirewallRule> egress{};

    bool operator==(const FirewallGroup&) const = default;
};

/// An address of a network interface.
struct FirewallMember {
    Ipv4 address{};
    std::vector<std::string> groups{}; ///< Sorted.
    bool public_address = false;       ///< May use the internet gateway.

    bool operator==(const FirewallMember&) const = default;
};

/// One entry of a network ACL; the first that matches decides.
struct SubnetRule {
    bool allow = true;
    FirewallRule match{}; ///< One range, no groups.

    bool operator==(const SubnetRule&) const = default;
};

/// A network ACL around a subnet: no connections, every packet by itself. What no rule matches is
/// dropped. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
struct SubnetFilter {
    Ipv4Range subnet{};
    std::vector<SubnetRule> ingress{};
    std::vector<SubnetRule> egress{};

    bool operator==(const SubnetFilter&) const = default;
};

/// Packets with the same ends, one way.
struct FlowCount {
    Ipv4 source{};
    Ipv4 destination{};
    int protocol = 0;    ///< 6, 17, 1 ...
    int source_port = 0; ///< 0 where the protocol has none.
    int destination_port = 0;
    bool accepted = true; ///< Else refused, by a security group or a network ACL.
    std::int64_t packets = 0;
    std::int64_t bytes = 0;

    bool operator==(const FlowCount&) const = default;
};

struct Firewall {
    std::string vpc_id;
    std::vector<Ipv4> resolvers{};       ///< Addresses of the router that answer DNS.
    std::vector<Ipv4Range> translated{}; ///< Subnets behind a NAT gateway.
    std::vector<SubnetFilter> filters{}; ///< Subnets without one let everything pass.
    bool counts_flows = false;
    std::vector<FirewallGroup> groups{};
    std::vector<FirewallMember> members{};

    bool operator==(const Firewall&) const = default;
};

/// What is in the kernel, as far as the next change must know.
struct AppliedFirewall {
    Firewall firewall{};
    std::map<std::vector<std::string>, int> combinations{}; ///< Groups together, and their number.

    bool operator==(const AppliedFirewall&) const = default;
};

struct FirewallChange {
    std::string batch; ///< For `nft -f -`: all of it or nothing. Empty when nothing differs.
    AppliedFirewall applied;
};

/// The whole firewall, in place of whatever is there.
[[nodiscard]] FirewallChange replace_firewall(const Firewall& desired);
/// The difference only.
[[nodiscard]] FirewallChange
change_firewall(const AppliedFirewall& applied, const Firewall& desired);

class Firewalls : public Interface {
public:
    /// Brings the firewall of a VPC, whose namespace exists, to this. Established connections stay.
    virtual void apply(const Firewall& firewall) = 0;

    /// What was counted since the firewall of a VPC was made or replaced as a whole; a flow without
    /// packets for ten minutes is forgotten. Empty when it counts nothing, or is not there.
    [[nodiscard]] virtual std::vector<FlowCount> flows(std::string_view vpc_id) = 0;

    /// Forgets a VPC whose namespace is gone.
    virtual void forget(std::string_view vpc_id) = 0;
};

/// What `nft -j list table inet vpc` says of flows.
[[nodiscard]] std::vector<FlowCount> read_flows(std::string_view json);

/// The kernel's; needs root. The first `apply` of a process replaces the whole table at once.
[[nodiscard]] std::unique_ptr<Firewalls> linux_firewalls();

} // namespace copilot::host
