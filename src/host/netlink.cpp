// rtnetlink messages, built by hand with libnl: the kernel's own vocabulary is small, and libnl's
// objects know neither what suppresses a default route nor the errors' numbers.

#include "host/netlink.h"

#include "base/error.h"
#include "base/format.h"
#include "host/network_namespace.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/fib_rules.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <netlink/attr.h>
#include <netlink/msg.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace copilot::host {

namespace {

std::uint32_t wire(Ipv4 address) {
    return htonl(address.number);
}

Ipv4 read_address(const nlattr* attribute) {
    std::uint32_t number = 0;
    std::memcpy(&number, nla_data(attribute), sizeof number);
    return {ntohl(number)};
}

template <typename Header>
Header* header_of(nlmsghdr* message) {
    return static_cast<Header*>(nlmsg_data(message));
}

/// The attributes of a message, by number.
template <typename Header, int Count>
struct Attributes {
    explicit Attributes(nlmsghdr* message) {
        nlmsg_parse(message, sizeof(Header), found, Count, nullptr);
    }

    const nlattr* operator[](int number) const { return found[number]; }

    nlattr* found[Count + 1]{};
};

/// Closed at the end of its life.
struct Handle {
    explicit Handle(const io::Path& path) : fd(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (fd < 0)
            throw SystemError("open " + path.string(), errno);
    }

    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    ~Handle() { close(fd); }

    int fd;
};

int keep_error(sockaddr_nl*, nlmsgerr* answer, void* error) {
    *static_cast<int*>(error) = -answer->error;
    return NL_STOP;
}

int call_reader(nl_msg* message, void* reader) {
    (*static_cast<const std::function<void(nlmsghdr*)>*>(reader))(nlmsg_hdr(message));
    return NL_OK;
}

} // namespace

class Netlink::Message {
public:
    template <typename Header>
    Message(int type, int flags, const Header& header) : message_(nlmsg_alloc_simple(type, flags)) {
        append(header);
    }

    Message(const Message&) = delete;
    Message& operator=(const Message&) = delete;

    ~Message() { nlmsg_free(message_); }

    [[nodiscard]] nl_msg* get() { return message_; }

    template <typename Header>
    void append(Header header) {
        nlmsg_append(message_, &header, sizeof header, NLMSG_ALIGNTO);
    }

    void put(int attribute, std::uint32_t number) { nla_put_u32(message_, attribute, number); }

    void put(int attribute, Ipv4 address) { nla_put_u32(message_, attribute, wire(address)); }

    void put(int attribute, const std::string& text) {
        nla_put_string(message_, attribute, text.c_str());
    }

    void put(int attribute, const HardwareAddress& address) {
        nla_put(message_, attribute, static_cast<int>(address.size()), address.data());
    }

    template <typename Fill>
    void nest(int attribute, Fill fill) {
        auto* start = nla_nest_start(message_, attribute);
        fill();
        nla_nest_end(message_, start);
    }

private:
    nl_msg* message_;
};

namespace {

constexpr int create_or_replace = NLM_F_CREATE | NLM_F_REPLACE;
constexpr int create_new = NLM_F_CREATE | NLM_F_EXCL;

ifinfomsg link_header(int index = 0, unsigned flags = 0) {
    return {.ifi_family = AF_UNSPEC, .ifi_index = index, .ifi_flags = flags, .ifi_change = flags};
}

ifaddrmsg address_header(int device) {
    return {.ifa_family = AF_INET, .ifa_prefixlen = 32, .ifa_index = static_cast<unsigned>(device)};
}

unsigned char scope_of(const Route& route) {
    const bool far = route.gateway || route.blackhole;
    return static_cast<unsigned char>(far ? RT_SCOPE_UNIVERSE : RT_SCOPE_LINK);
}

rtmsg route_header(const Route& route) {
    return {
        .rtm_family = AF_INET,
        .rtm_dst_len = static_cast<unsigned char>(route.destination.prefix),
        .rtm_table = static_cast<unsigned char>(route.table),
        .rtm_protocol = RTPROT_STATIC,
        .rtm_scope = scope_of(route),
        .rtm_type = static_cast<unsigned char>(route.blackhole ? RTN_BLACKHOLE : RTN_UNICAST),
    };
}

fib_rule_hdr rule_header(const RoutingRule& rule) {
    return {
        .family = AF_INET,
        .src_len = static_cast<unsigned char>(rule.source.prefix),
        .table = static_cast<unsigned char>(rule.table),
        .action = FR_ACT_TO_TBL,
    };
}

NetworkDevice read_device(nlmsghdr* message) {
    const auto* header = header_of<ifinfomsg>(message);
    const Attributes<ifinfomsg, IFLA_ADDRESS + IFLA_IFNAME> attributes(message);
    NetworkDevice device{
        .index = header->ifi_index, .name = {}, .up = (header->ifi_flags & IFF_UP) != 0
    };
    if (const auto* name = attributes[IFLA_IFNAME])
        device.name = nla_get_string(name);
    const auto* address = attributes[IFLA_ADDRESS];
    if (address && nla_len(address) == static_cast<int>(device.address.size()))
        std::memcpy(device.address.data(), nla_data(address), device.address.size());
    return device;
}

Route read_route(nlmsghdr* message) {
    const auto* header = header_of<rtmsg>(message);
    const Attributes<rtmsg, RTA_TABLE> attributes(message);
    Route route{.table = header->rtm_table, .blackhole = header->rtm_type == RTN_BLACKHOLE};
    route.destination.prefix = header->rtm_dst_len;
    if (const auto* destination = attributes[RTA_DST])
        route.destination.base = read_address(destination);
    if (const auto* table = attributes[RTA_TABLE])
        route.table = static_cast<int>(nla_get_u32(table));
    if (const auto* gateway = attributes[RTA_GATEWAY])
        route.gateway = read_address(gateway);
    if (const auto* device = attributes[RTA_OIF])
        route.device = static_cast<int>(nla_get_u32(device));
    return route;
}

RoutingRule read_rule(nlmsghdr* message) {
    const auto* header = header_of<fib_rule_hdr>(message);
    const Attributes<fib_rule_hdr, FRA_TABLE> attributes(message);
    RoutingRule rule{.table = header->table};
    rule.source.prefix = header->src_len;
    if (const auto* source = attributes[FRA_SRC])
        rule.source.base = read_address(source);
    if (const auto* table = attributes[FRA_TABLE])
        rule.table = static_cast<int>(nla_get_u32(table));
    if (const auto* preference = attributes[FRA_PRIORITY])
        rule.preference = static_cast<int>(nla_get_u32(preference));
    if (const auto* suppressed = attributes[FRA_SUPPRESS_PREFIXLEN])
        rule.ignore_default = nla_get_u32(suppressed) == 0;
    return rule;
}

} // namespace

HardwareAddress hardware_address(unsigned char kind, Ipv4 address) {
    const auto n = address.number;
    const auto byte = [n](int shift) { return static_cast<unsigned char>(n >> shift & 255); };
    return {2, kind, byte(24), byte(16), byte(8), byte(0)};
}

void Netlink::FreeSocket::operator()(nl_sock* socket) const {
    nl_socket_free(socket);
}

Netlink::Netlink(std::string_view network_namespace) : socket_(nl_socket_alloc()) {
    const auto connect = [this] {
        if (const int failure = nl_connect(socket_.get(), NETLINK_ROUTE); failure < 0)
            throw Error(format("open a netlink socket: {}", nl_geterror(failure)));
        nl_socket_modify_err_cb(socket_.get(), NL_CB_CUSTOM, keep_error, &error_);
    };
    if (network_namespace.empty())
        connect();
    else
        run_inside(network_namespace, connect);
}

Netlink::~Netlink() = default;

int Netlink::exchange(
    Message& message, const std::string& doing, std::initializer_list<int> tolerated
) {
    error_ = 0;
    auto* socket = socket_.get();
    int failure = nl_send_auto(socket, message.get());
    if (failure >= 0)
        failure = nl_wait_for_ack(socket);
    if (error_ == 0 && failure < 0)
        throw Error(format("{}: {}", doing, nl_geterror(failure)));
    if (error_ != 0 && std::ranges::find(tolerated, error_) == tolerated.end())
        throw SystemError(doing, error_);
    return error_;
}

template <typename Header>
void Netlink::dump(int type, const Header& header, const std::function<void(nlmsghdr*)>& read) {
    auto* socket = socket_.get();
    Message message(type, NLM_F_DUMP, header);
    nl_socket_modify_cb(
        socket,
        NL_CB_VALID,
        NL_CB_CUSTOM,
        call_reader,
        const_cast<void*>(static_cast<const void*>(&read))
    );
    int failure = nl_send_auto(socket, message.get());
    if (failure >= 0)
        failure = nl_recvmsgs_default(socket);
    nl_socket_modify_cb(socket, NL_CB_VALID, NL_CB_DEFAULT, nullptr, nullptr);
    if (failure < 0)
        throw Error(format("list network state: {}", nl_geterror(failure)));
}

std::vector<NetworkDevice> Netlink::devices() {
    std::vector<NetworkDevice> found;
    dump(RTM_GETLINK, link_header(), [&](nlmsghdr* message) {
        found.push_back(read_device(message));
    });
    return found;
}

std::vector<DeviceAddress> Netlink::addresses() {
    std::vector<DeviceAddress> found;
    dump(RTM_GETADDR, ifaddrmsg{.ifa_family = AF_INET}, [&](nlmsghdr* message) {
        const Attributes<ifaddrmsg, IFA_LOCAL> attributes(message);
        if (const auto* local = attributes[IFA_LOCAL])
            found.push_back(
                {static_cast<int>(header_of<ifaddrmsg>(message)->ifa_index), read_address(local)}
            );
    });
    return found;
}

std::vector<Route> Netlink::routes() {
    std::vector<Route> found;
    dump(RTM_GETROUTE, rtmsg{.rtm_family = AF_INET}, [&](nlmsghdr* message) {
        if (header_of<rtmsg>(message)->rtm_protocol == RTPROT_STATIC)
            found.push_back(read_route(message));
    });
    return found;
}

std::vector<RoutingRule> Netlink::rules() {
    std::vector<RoutingRule> found;
    dump(RTM_GETRULE, fib_rule_hdr{.family = AF_INET}, [&](nlmsghdr* message) {
        found.push_back(read_rule(message));
    });
    return found;
}

std::optional<NetworkDevice> Netlink::find_device(std::string_view name) {
    for (auto& device : devices())
        if (device.name == name)
            return std::move(device);
    return std::nullopt;
}

NetworkDevice Netlink::device(std::string_view name) {
    if (auto found = find_device(name))
        return *std::move(found);
    throw SystemError(format("find network device {}", name), ENODEV);
}

bool Netlink::add_cable(const Cable& cable) {
    const Handle there(network_namespace_path(cable.peer_namespace));
    Message message(RTM_NEWLINK, create_new, link_header());
    message.put(IFLA_IFNAME, cable.name);
    message.put(IFLA_ADDRESS, cable.address);
    message.nest(IFLA_LINKINFO, [&] {
        message.put(IFLA_INFO_KIND, "veth");
        message.nest(IFLA_INFO_DATA, [&] {
            message.nest(VETH_INFO_PEER, [&] {
                message.append(link_header());
                message.put(IFLA_IFNAME, cable.peer_name);
                message.put(IFLA_ADDRESS, cable.peer_address);
                message.put(IFLA_NET_NS_FD, static_cast<std::uint32_t>(there.fd));
            });
        });
    });
    return exchange(message, "add network device " + cable.name, {EEXIST}) == 0;
}

void Netlink::remove_device(int index) {
    Message message(RTM_DELLINK, 0, link_header(index));
    exchange(message, "remove a network device", {ENODEV});
}

void Netlink::set_up(int device) {
    Message message(RTM_NEWLINK, 0, link_header(device, IFF_UP));
    exchange(message, "set a network device up", {});
}

void Netlink::set_address(DeviceAddress address, std::optional<Ipv4> peer) {
    Message message(RTM_NEWADDR, create_or_replace, address_header(address.device));
    message.put(IFA_LOCAL, address.address);
    message.put(IFA_ADDRESS, peer.value_or(address.address));
    exchange(message, "add address " + address.address.text(), {EEXIST});
}

void Netlink::remove_address(DeviceAddress address) {
    Message message(RTM_DELADDR, 0, address_header(address.device));
    message.put(IFA_LOCAL, address.address);
    exchange(message, "remove address " + address.address.text(), {EADDRNOTAVAIL, ENODEV});
}

void Netlink::set_route(const Route& route) {
    Message message(RTM_NEWROUTE, create_or_replace, route_header(route));
    message.put(RTA_DST, route.destination.base);
    if (route.gateway)
        message.put(RTA_GATEWAY, *route.gateway);
    if (!route.blackhole)
        message.put(RTA_OIF, static_cast<std::uint32_t>(route.device));
    exchange(message, "add route " + route.destination.text(), {});
}

void Netlink::remove_route(const Route& route) {
    Message message(RTM_DELROUTE, 0, route_header(route));
    message.put(RTA_DST, route.destination.base);
    if (!route.blackhole)
        message.put(RTA_OIF, static_cast<std::uint32_t>(route.device));
    exchange(message, "remove route " + route.destination.text(), {ESRCH});
}

void Netlink::add_rule(const RoutingRule& rule) {
    Message message(RTM_NEWRULE, create_new, rule_header(rule));
    message.put(FRA_PRIORITY, static_cast<std::uint32_t>(rule.preference));
    if (rule.source.prefix > 0)
        message.put(FRA_SRC, rule.source.base);
    if (rule.ignore_default)
        message.put(FRA_SUPPRESS_PREFIXLEN, 0U);
    exchange(message, "add a routing rule", {EEXIST});
}

void Netlink::remove_rule(const RoutingRule& rule) {
    Message message(RTM_DELRULE, 0, rule_header(rule));
    message.put(FRA_PRIORITY, static_cast<std::uint32_t>(rule.preference));
    if (rule.source.prefix > 0)
        message.put(FRA_SRC, rule.source.base);
    exchange(message, "remove a routing rule", {ENOENT});
}

void Netlink::set_neighbour(int device, Ipv4 address, const HardwareAddress& hardware) {
    Message message(
        RTM_NEWNEIGH,
        create_or_replace,
        ndmsg{.ndm_family = AF_INET, .ndm_ifindex = device, .ndm_state = NUD_PERMANENT}
    );
    message.put(NDA_DST, address);
    message.put(NDA_LLADDR, hardware);
    exchange(message, "add neighbour " + address.text(), {});
}

} // namespace copilot::host
