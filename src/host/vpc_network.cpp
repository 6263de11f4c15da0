// Makes Linux agree with a VpcNetwork. Everything is looked up in the kernel and changed only where
// it differs. An interface is complete when its device in the router is up, which is the last step:
// work that was cut short is taken up again.

#include "host/vpc_network.h"

#include "base/format.h"
#include "host/network_namespace.h"
#include "host/router_plan.h"
#include "host/uplink.h"
#include "io/file.h"
#include "io/process.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace copilot::host {

namespace {

constexpr unsigned char router_kind = 0;
constexpr unsigned char interface_kind = 1;

const KernelSettings router_settings{
    {"net/ipv4/ip_forward", "1"},
    {"net/ipv4/conf/all/rp_filter", "1"}, // A packet with somebody else's source is dropped.
    {"net/ipv4/conf/default/rp_filter", "1"},
    {"net/ipv4/conf/all/send_redirects", "0"},
    {"net/ipv4/conf/default/send_redirects", "0"},
    {"net/ipv4/conf/all/accept_redirects", "0"},
    {"net/ipv4/conf/default/accept_redirects", "0"},
    {"net/ipv6/conf/all/disable_ipv6", "1"},
    {"net/ipv6/conf/default/disable_ipv6", "1"},
};

const KernelSettings interface_settings{
    {"net/ipv4/ip_unprivileged_port_start", "0"}, // An image's user may listen on port 80.
    {"net/ipv4/ip_nonlocal_bind", "1"}, // A program may start before the address is there.
    {"net/ipv4/ping_group_range", "0 2147483647"},
    {"net/ipv6/conf/all/disable_ipv6", "1"},
    {"net/ipv6/conf/default/disable_ipv6", "1"},
};

/// "e-0a1b2c3d4e5f6" for "eni-0a1b2c3d4e5f60718": names of devices have at most 15 characters.
std::string device_name(const std::string& interface_id) {
    const auto dash = interface_id.find('-');
    return "e-" + interface_id.substr(dash == std::string::npos ? 0 : dash + 1, 13);
}

/// Connections of an address that is given back must not go on with who gets it next.
void forget_connections(const std::string& network_namespace, Ipv4 address) {
    run_inside(network_namespace, [&] {
        // It fails when there are none.
        io::run({.arguments = {"conntrack", "-D", "-s", address.text()}});
        io::run({.arguments = {"conntrack", "-D", "-d", address.text()}});
    });
}

class LinuxVpcNetworks final : public VpcNetworks {
public:
    explicit LinuxVpcNetworks(const std::string& run_directory)
        : directory_(io::Path(run_directory) / "networks") {}

    void apply(const VpcNetwork& network) override {
        with_context("make network " + network.id, [&] { bring(network); });
    }

    void remove(std::string_view id) override {
        const auto marks = directory_ / id;
        for (const auto& interface_id : io::list_directory(marks))
            remove_network_namespace(network_namespace_name(interface_id));
        remove_network_namespace(network_namespace_name(id));
        std::filesystem::remove_all(marks);
        if (list_network_namespaces(network_namespace_name("vpc-")).empty()) {
            close_host_for_uplinks();
            host_is_open_ = false;
        }
    }

    [[nodiscard]] std::vector<std::string> list() const override {
        return io::list_directory(directory_);
    }

private:
    void bring(const VpcNetwork& network) {
        const auto name = network_namespace_name(network.id);
        io::make_directories(directory_ / network.id, 0700);
        create_network_namespace(name, router_settings);
        Netlink router(name);
        if (!host_is_open_) {
            open_host_for_uplinks();
            host_is_open_ = true;
        }
        const auto uplink = connect_uplink(router, name);
        remove_surplus_interfaces(network, router);
        const auto devices = connect_interfaces(network, router);
        bring_router(router, router_plan(network, uplink, devices, router.rules()));
    }

    static void bring_router(Netlink& router, const RouterPlan& plan) {
        const int loopback = router.device("lo").index;
        router.set_up(loopback);
        bring_own_addresses(router, loopback, plan.own_addresses);
        auto routes = router.routes();
        auto rules = router.rules();
        std::erase_if(rules, [](const RoutingRule& rule) {
            return rule.preference == 0 || rule.preference >= 32766;
        });
        std::ranges::sort(routes);
        std::ranges::sort(rules);
        // A new way before the rule that leads to it; an old rule before its way.
        for (const auto& rule : missing(rules, plan.rules))
            router.remove_rule(rule);
        for (const auto& route : missing(routes, plan.routes))
            router.remove_route(route);
        for (const auto& route : missing(plan.routes, routes))
            router.set_route(route);
        for (const auto& rule : missing(plan.rules, rules))
            router.add_rule(rule);
    }

    static void
    bring_own_addresses(Netlink& router, int loopback, const std::vector<Ipv4>& wanted) {
        std::vector<Ipv4> present;
        for (const auto& [device, address] : router.addresses())
            if (device == loopback && address.number >> 24 != 127)
                present.push_back(address);
        std::ranges::sort(present);
        for (const auto address : missing(present, wanted))
            router.remove_address({loopback, address});
        for (const auto address : missing(wanted, present))
            router.set_address({loopback, address});
    }

    /// Every interface's device in the router, by ID; those that are new or changed are made.
    std::map<std::string, int> connect_interfaces(const VpcNetwork& network, Netlink& router) {
        std::map<std::string, NetworkDevice> present;
        for (auto& device : router.devices())
            present.emplace(device.name, device);
        const auto routes = router.routes();
        std::map<std::string, int> devices;
        for (const auto& interface : network.interfaces) {
            const auto found = present.find(device_name(interface.id));
            const bool exists = found != present.end();
            if (exists && is_complete(interface, found->second, routes))
                devices[interface.id] = found->second.index;
            else
                devices[interface.id] = connect(network, interface, router, exists);
        }
        return devices;
    }

    static bool is_complete(
        const VpcInterface& interface, const NetworkDevice& device, const std::vector<Route>& routes
    ) {
        if (!device.up || !network_namespace_exists(network_namespace_name(interface.id)))
            return false;
        const auto is_routed = [&](Ipv4 address) {
            return std::ranges::any_of(routes, [&](const Route& route) {
                return route.device == device.index && route.destination == Ipv4Range{address, 32};
            });
        };
        const auto own = std::ranges::count(routes, device.index, &Route::device);
        return std::ranges::all_of(interface.addresses, is_routed)
               && static_cast<std::size_t>(own) == interface.addresses.size();
    }

    int connect(
        const VpcNetwork& network, const VpcInterface& interface, Netlink& router, bool exists
    ) {
        const auto first = interface.addresses.at(0);
        const auto gateway = gateway_of(network, first);
        const auto name = network_namespace_name(interface.id);
        io::write_file(directory_ / network.id / interface.id, "", 0600);
        const bool is_new = create_network_namespace(name, interface_settings);
        // Its other end is in a namespace that nobody can enter any more. The kernel takes it away
        // in its own time: it may be gone since it was seen.
        if (exists && is_new)
            if (const auto stray = router.find_device(device_name(interface.id)))
                router.remove_device(stray->index);
        const Cable cable{
            .name = device_name(interface.id),
            .address = hardware_address(router_kind, first),
            .peer_name = "eth0",
            .peer_address = hardware_address(interface_kind, first),
            .peer_namespace = name,
        };
        router.add_cable(cable);
        set_up_inside(interface, gateway, cable);
        const int device = router.device(cable.name).index;
        for (const auto address : interface.addresses)
            router.set_neighbour(device, address, cable.peer_address);
        router.set_up(device); // The last step.
        return device;
    }

    static void set_up_inside(const VpcInterface& interface, Ipv4 gateway, const Cable& cable) {
        Netlink inside(cable.peer_namespace);
        const int device = inside.device(cable.peer_name).index;
        inside.set_up(inside.device("lo").index);
        for (const auto& present : inside.addresses())
            if (present.device == device
                && std::ranges::find(interface.addresses, present.address)
                       == interface.addresses.end())
                inside.remove_address(present);
        for (const auto address : interface.addresses)
            inside.set_address({device, address});
        inside.set_up(device);
        inside.set_neighbour(device, gateway, cable.address);
        inside.set_route({.destination = {gateway, 32}, .device = device});
        inside.set_route({.destination = {{}, 0}, .device = device, .gateway = gateway});
    }

    /// Takes the names of namespaces away that no interface has any more. Their devices go with
    /// them, a moment later; what is still there the next time (a process holds it) is removed.
    void remove_surplus_interfaces(const VpcNetwork& network, Netlink& router) {
        for (const auto& id : io::list_directory(directory_ / network.id))
            if (std::ranges::find(network.interfaces, id, &VpcInterface::id)
                == network.interfaces.end())
                remove_interface(network.id, id, router);
    }

    void remove_interface(const std::string& vpc_id, const std::string& id, Netlink& router) {
        const auto name = network_namespace_name(id);
        const auto device = router.find_device(device_name(id));
        if (network_namespace_exists(name)) {
            remove_network_namespace(name);
            if (device)
                for (const auto& route : router.routes())
                    if (route.device == device->index)
                        forget_connections(network_namespace_name(vpc_id), route.destination.base);
        } else {
            if (device)
                router.remove_device(device->index);
            std::filesystem::remove(directory_ / vpc_id / id);
        }
    }

    io::Path directory_; ///< A directory per network, an empty file in it per interface.
    bool host_is_open_ = false;
};

} // namespace

std::unique_ptr<VpcNetworks> linux_vpc_networks(std::string run_directory) {
    return std::make_unique<LinuxVpcNetworks>(run_directory);
}

} // namespace copilot::host
