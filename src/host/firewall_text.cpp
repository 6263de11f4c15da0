// nftables syntax for security group rules. A chain of type filter ends with its first "accept",
// so that egress of the source and ingress of the destination are two chains, one after the other.

#include "host/firewall_text.h"

#include "base/error.h"
#include "base/format.h"

#include <algorithm>

namespace copilot::host {

namespace {

/// Which end of a packet a rule speaks of.
enum class End { source, destination };

std::string identifier(std::string_view prefix, std::string_view id) {
    std::string name(prefix);
    for (const char letter : id)
        name += letter == '-' ? '_' : letter;
    return name;
}

std::string port_match(const FirewallRule& rule) {
    const bool all = rule.from_port < 0 || (rule.from_port == 0 && rule.to_port >= 65535);
    if (all)
        return format("meta l4proto {} ", rule.protocol);
    if (rule.from_port == rule.to_port)
        return format("{} dport {} ", rule.protocol, rule.from_port);
    return format("{} dport {}-{} ", rule.protocol, rule.from_port, rule.to_port);
}

std::string icmp_match(const FirewallRule& rule) {
    std::string match = "ip protocol icmp ";
    if (rule.from_port >= 0)
        match += format("icmp type {} ", rule.from_port);
    if (rule.from_port >= 0 && rule.to_port >= 0)
        match += format("icmp code {} ", rule.to_port);
    return match;
}

std::string protocol_match(const FirewallRule& rule) {
    if (rule.protocol == "-1")
        return "";
    if (rule.protocol == "icmp")
        return icmp_match(rule);
    if (rule.protocol == "tcp" || rule.protocol == "udp")
        return port_match(rule);
    if (rule.protocol.find_first_not_of("0123456789") != std::string::npos)
        throw Error(format("'{}' is no protocol of the firewall", rule.protocol));
    return format("meta l4proto {} ", rule.protocol);
}

std::string address_match(End end, const std::string& what) {
    return format("ip {} {} ", end == End::source ? "saddr" : "daddr", what);
}

std::vector<std::string>
lines_of(const std::vector<FirewallRule>& rules, End end, const std::set<std::string>& groups) {
    std::vector<std::string> lines;
    for (const auto& rule : rules) {
        const auto protocol = protocol_match(rule);
        for (const auto& range : rule.ranges) {
            const auto address = range.prefix == 0 ? "" : address_match(end, range.text());
            lines.push_back(address + protocol + "accept");
        }
        for (const auto& group : rule.groups)
            if (groups.contains(group))
                lines.push_back(address_match(end, "@" + members_set(group)) + protocol + "accept");
    }
    return lines;
}

/// What is done with packets that nothing allows.
std::string_view refusal(const Firewall& firewall) {
    return firewall.counts_flows ? "goto refuse" : "drop";
}

/// Counts packets by their ends in `set`, and those of protocols without ports in another.
std::string count_into(std::string_view set) {
    return format(
        "        meta l4proto {{ tcp, udp }} update @{0} {{ ip saddr . ip daddr . meta l4proto . "
        "th "
        "sport . th dport }}\n"
        "        meta l4proto != {{ tcp, udp }} update @{0}_portless {{ ip saddr . ip daddr . ip "
        "protocol }}\n",
        set
    );
}

/// Behind all chains that may refuse a packet, one that counts those that none did.
std::string flow_counters(const Firewall& firewall) {
    if (!firewall.counts_flows)
        return "";
    std::string text;
    for (const auto* set : {"accepted", "refused"}) {
        constexpr auto settings = "size 65535; flags dynamic,timeout; counter; timeout 10m;";
        text += format(
            "    set {0} {{ type ipv4_addr . ipv4_addr . inet_proto . inet_service . inet_service; "
            "{1} }}\n"
            "    set {0}_portless {{ type ipv4_addr . ipv4_addr . inet_proto; {1} }}\n",
            set,
            settings
        );
    }
    return text + "    chain refuse {\n" + count_into("refused") + "        drop\n    }\n"
           + "    chain count {\n        type filter hook forward priority 10; policy accept;\n"
           + count_into("accepted") + "    }\n";
}

/// One direction of a network ACL: "return" lets a packet go on to whatever comes next.
std::string filter_chain(
    const std::string& name, const std::vector<SubnetRule>& rules, End end, std::string_view refusal
) {
    auto text = format("    chain {} {{\n", name);
    for (const auto& rule : rules)
        for (const auto& range : rule.match.ranges)
            text += format(
                "        {}{}{}\n",
                range.prefix == 0 ? "" : address_match(end, range.text()),
                protocol_match(rule.match),
                rule.allow ? "return" : refusal
            );
    return text + format("        {}\n    }}\n", refusal);
}

/// Before anything about connections: what crosses the border of a subnet passes its ACL.
std::string filter_chains(const Firewall& firewall) {
    const auto& filters = firewall.filters;
    if (filters.empty())
        return "";
    std::string chains;
    std::string borders;
    int number = 0;
    for (const auto& filter : filters) {
        ++number;
        const auto subnet = filter.subnet.text();
        const auto out = format("filter_out_{}", number);
        const auto in = format("filter_in_{}", number);
        chains += filter_chain(out, filter.egress, End::destination, refusal(firewall));
        chains += filter_chain(in, filter.ingress, End::source, refusal(firewall));
        borders += format("        ip saddr {0} ip daddr != {0} jump {1}\n", subnet, out);
        borders += format("        ip daddr {0} ip saddr != {0} jump {1}\n", subnet, in);
    }
    return chains
           + "    chain borders {\n        type filter hook forward priority -20; policy accept;\n"
           + borders + "    }\n";
}

template <typename T>
std::string list_of(const std::vector<T>& values) {
    std::string list;
    for (const auto& value : values)
        list += (list.empty() ? "" : ", ") + value.text();
    return list;
}

} // namespace

std::string members_set(const std::string& group_id) {
    return identifier("members_", group_id);
}

std::string ingress_chain(const std::string& group_id) {
    return identifier("in_", group_id);
}

std::string egress_chain(const std::string& group_id) {
    return identifier("out_", group_id);
}

std::vector<std::string>
ingress_lines(const FirewallGroup& group, const std::set<std::string>& groups) {
    return lines_of(group.ingress, End::source, groups);
}

std::vector<std::string>
egress_lines(const FirewallGroup& group, const std::set<std::string>& groups) {
    return lines_of(group.egress, End::destination, groups);
}

std::string firewall_frame(const Firewall& firewall) {
    std::string behind_nat;
    for (const auto& range : firewall.translated)
        behind_nat += format("        oifname \"igw\" ip saddr {} accept\n", range.text());
    std::string dns;
    if (!firewall.resolvers.empty())
        dns = format(
            "        ip daddr {{ {} }} meta l4proto {{ tcp, udp }} th dport 53 accept\n",
            list_of(firewall.resolvers)
        );
    const auto otherwise =
        firewall.counts_flows ? format("        {}\n", refusal(firewall)) : std::string();
    return "table inet vpc {\n" + flow_counters(firewall) + filter_chains(firewall)
           + R"(    map combination { type ipv4_addr : mark; }
    map egress { type mark : verdict; }
    map ingress { type mark : verdict; }
    set public { type ipv4_addr; }
    chain leave {
        type filter hook forward priority -10; policy drop;
        ct state established,related accept
        ct state invalid drop
        iifname "igw" drop
        meta mark set 0
        meta mark set ip saddr map @combination
        meta mark vmap @egress
)" + otherwise
           + R"(    }
    chain arrive {
        type filter hook forward priority 0; policy drop;
        ct state established,related accept
        oifname "igw" ip saddr @public accept
)" + behind_nat
           + R"(        oifname "igw" drop
        meta mark set 0
        meta mark set ip daddr map @combination
        meta mark vmap @ingress
)" + otherwise
           + R"(    }
    chain router {
        type filter hook input priority 0; policy drop;
        ct state established,related accept
        iifname "lo" accept
        iifname "igw" drop
)" + dns + R"(        ip daddr 169.254.170.2 tcp dport 80 accept
        icmp type echo-request limit rate 20/second accept
    }
    chain translate {
        type nat hook postrouting priority srcnat; policy accept;
        oifname "igw" masquerade
    }
}
)";
}

} // namespace copilot::host
