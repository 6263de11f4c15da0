// A cable is found again by the hardware address of its end in the VPC, which tells its number and
// is there from the first moment. Numbers are taken by making the device "copilot-N" on the host:
// the kernel gives a name once, so two local clouds cannot take the same one.

#include "host/uplink.h"

#include "base/error.h"
#include "base/format.h"
#include "io/file.h"
#include "io/process.h"

#include <optional>
#include <sstream>

namespace copilot::host {

namespace {

constexpr Ipv4 first_uplink{100U << 24 | 64U << 16};
constexpr std::uint32_t uplink_count = 1U << 20; ///< 100.64.0.0/10, four addresses each.
constexpr unsigned char host_kind = 3;
constexpr unsigned char vpc_kind = 2;

/// Masquerading needs no mark: what comes from a cable leaves by another device only when it is
/// for the world.
constexpr auto host_rules = R"(
add table inet copilot
delete table inet copilot
table inet copilot {
    chain input {
        type filter hook input priority -5; policy accept;
        iifname != "copilot-*" accept
        ct state established,related accept
        drop
    }
    chain forward {
        type filter hook forward priority -5; policy accept;
        iifname "copilot-*" oifname "copilot-*" drop
        oifname "copilot-*" ct state new drop
    }
    chain postrouting {
        type nat hook postrouting priority srcnat; policy accept;
        ip saddr 100.64.0.0/10 iifname "copilot-*" oifname != "copilot-*" masquerade
    }
}
)";

void load(const std::string& batch) {
    io::run_or_throw({.arguments = {"nft", "-f", "-"}, .standard_input = batch});
}

/// Docker and ufw drop whatever is forwarded in a chain of theirs, and another table cannot
/// overrule a drop: rules at the top of that chain let cables through.
constexpr auto forward_chain = "ip filter FORWARD";

std::string list_forward_chain() {
    return io::run({.arguments = {"nft", "-a", "list", "chain", "ip", "filter", "FORWARD"}}).out;
}

void add_to_forward_chain() {
    if (list_forward_chain().empty())
        return;
    load(format(
        "insert rule {0} iifname \"copilot-*\" accept comment \"copilot\"\n"
        "insert rule {0} oifname \"copilot-*\" ct state established,related accept comment "
        "\"copilot\"\n",
        forward_chain
    ));
}

void remove_from_forward_chain() {
    std::istringstream lines(list_forward_chain());
    std::string batch;
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view handle = "# handle ";
        const auto at = line.find(handle);
        if (line.find("comment \"copilot\"") != std::string::npos && at != std::string::npos)
            batch += format(
                "delete rule {} handle {}\n", forward_chain, line.substr(at + handle.size())
            );
    }
    if (!batch.empty())
        load(batch);
}

Ipv4 host_end(std::uint32_t number) {
    return first_uplink.plus(number * 4 + 1);
}

Ipv4 vpc_end(std::uint32_t number) {
    return first_uplink.plus(number * 4 + 2);
}

std::string host_device_name(std::uint32_t number) {
    return format("copilot-{}", number);
}

/// The number that the hardware address of an end in a VPC tells.
std::uint32_t number_of(const HardwareAddress& address) {
    std::uint32_t vpc_address = 0;
    for (std::size_t byte = 2; byte < address.size(); ++byte)
        vpc_address = vpc_address << 8 | address[byte];
    return (vpc_address - first_uplink.number) / 4;
}

Cable cable(std::uint32_t number, const std::string& vpc_namespace) {
    return {
        .name = host_device_name(number),
        .address = hardware_address(host_kind, host_end(number)),
        .peer_name = "igw",
        .peer_address = hardware_address(vpc_kind, vpc_end(number)),
        .peer_namespace = vpc_namespace,
    };
}

std::uint32_t lay_cable(Netlink& host, const std::string& vpc_namespace) {
    for (std::uint32_t number = 1; number < uplink_count; ++number)
        if (!host.find_device(host_device_name(number)))
            if (host.add_cable(cable(number, vpc_namespace)))
                return number;
    throw Error("connect " + vpc_namespace + ": every uplink of this machine is taken");
}

void set_up_end(Netlink& side, const std::string& device, Ipv4 own, Ipv4 other) {
    const int index = side.device(device).index;
    side.set_address({index, own}, other);
    side.set_up(index);
}

} // namespace

Uplink connect_uplink(Netlink& router, const std::string& vpc_namespace) {
    auto device = router.find_device("igw");
    std::uint32_t number = device ? number_of(device->address) : 0;
    if (!device || !device->up) {
        Netlink host;
        if (!device)
            number = lay_cable(host, vpc_namespace);
        set_up_end(host, host_device_name(number), host_end(number), vpc_end(number));
        set_up_end(router, "igw", vpc_end(number), host_end(number)); // The last step.
        device = router.device("igw");
    }
    return {host_end(number), vpc_end(number), device->index};
}

void open_host_for_uplinks() {
    const io::Path forwarding = "/proc/sys/net/ipv4/ip_forward";
    if (!io::read_file(forwarding).starts_with('1'))
        io::run_or_throw({.arguments = {"sysctl", "-qw", "net.ipv4.ip_forward=1"}});
    load(host_rules);
    remove_from_forward_chain();
    add_to_forward_chain();
}

void close_host_for_uplinks() {
    load("add table inet copilot\ndelete table inet copilot\n");
    remove_from_forward_chain();
}

} // namespace copilot::host
