// The kernel's routing tables, devices and addresses of one network namespace, over rtnetlink.
//
// Everything here is idempotent: what is there already is replaced, what is gone already is gone.

#pragma once

#include "host/ipv4.h"

#include <array>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct nl_sock;
struct nlmsghdr;

namespace copilot::host {

using HardwareAddress = std::array<unsigned char, 6>;

/// 02:KIND and the four bytes of an address: no neighbour ever needs to be asked for.
[[nodiscard]] HardwareAddress hardware_address(unsigned char kind, Ipv4 address);

struct NetworkDevice {
    int index = 0;
    std::string name;
    HardwareAddress address{};
    bool up = false;
};

/// An address of a device.
struct DeviceAddress {
    int device = 0;
    Ipv4 address{};

    auto operator<=>(const DeviceAddress&) const = default;
};

struct Route {
    Ipv4Range destination{}; ///< 0.0.0.0/0 for the default.
    int table = 254;
    int device = 0;
    std::optional<Ipv4> gateway{};
    bool blackhole = false; ///< Packets are dropped without a word.

    auto operator<=>(const Route&) const = default;
};

/// Packets from `source` look for a route in `table`.
struct RoutingRule {
    int preference = 0;
    Ipv4Range source{{}, 0};
    int table = 254;
    bool ignore_default = false; ///< A default route of that table does not count.

    auto operator<=>(const RoutingRule&) const = default;
};

/// Two devices that are the ends of one cable.
struct Cable {
    std::string name;
    HardwareAddress address{};
    std::string peer_name;
    HardwareAddress peer_address{};
    std::string peer_namespace; ///< Name of the namespace of the other end.
};

class Netlink {
public:
    /// In the namespace of that name; in this process's own when empty.
    explicit Netlink(std::string_view network_namespace = {});
    Netlink(const Netlink&) = delete;
    Netlink& operator=(const Netlink&) = delete;
    ~Netlink();

    [[nodiscard]] std::vector<NetworkDevice> devices();
    [[nodiscard]] std::vector<DeviceAddress> addresses();
    /// Those that somebody added: not those that come with an address.
    [[nodiscard]] std::vector<Route> routes();
    [[nodiscard]] std::vector<RoutingRule> rules();
    /// Nothing when there is no such device.
    [[nodiscard]] std::optional<NetworkDevice> find_device(std::string_view name);
    /// Throws when there is no such device.
    [[nodiscard]] NetworkDevice device(std::string_view name);

    /// Answers whether it was made: false when a device with the first name is there already.
    bool add_cable(const Cable& cable);
    void remove_device(int index);
    void set_up(int device);

    /// With `peer`, the address at the other end of a cable, which is reachable then.
    void set_address(DeviceAddress address, std::optional<Ipv4> peer = {});
    void remove_address(DeviceAddress address);
    void set_route(const Route& route);
    void remove_route(const Route& route);
    void add_rule(const RoutingRule& rule);
    void remove_rule(const RoutingRule& rule);
    /// Never asked for and never forgotten.
    void set_neighbour(int device, Ipv4 address, const HardwareAddress& hardware);

private:
    struct FreeSocket {
        void operator()(nl_sock* socket) const;
    };

    class Message;

    /// Sends and waits for the answer; an error other than `tolerated` is thrown. Answers it.
    int exchange(Message& message, const std::string& doing, std::initializer_list<int> tolerated);
    /// Asks for everything of a kind and has each message read.
    template <typename Header>
    void dump(int type, const Header& header, const std::function<void(nlmsghdr*)>& read);

    std::unique_ptr<nl_sock, FreeSocket> socket_;
    int error_ = 0; ///< Of the last message that was refused.
};

} // namespace copilot::host
