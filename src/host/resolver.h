// The resolver of a VPC: unbound in its namespace at base + 2 and 169.254.169.253. Private zones
// and Cloud Map namespaces are zones of its own, one file each, replaced as a whole; everything
// else is asked of the host's resolvers. And the machine's own: one more, on a loopback address,
// for those who point their resolver at it.

#pragma once

#include "base/interface.h"
#include "host/ipv4.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::host {

/// One line of a zone file: {"_http._tcp.web", 10, "SRV", "1 1 80 web.test.shop.local."}
struct DnsRecord {
    std::string name; ///< Full, without the dot at the end.
    int ttl = 60;
    std::string type; ///< "A", "AAAA", "CNAME", "SRV", "TXT"...
    std::string value;

    auto operator<=>(const DnsRecord&) const = default;
};

struct DnsZone {
    std::string name; ///< "test.shop.local", without the dot at the end.
    std::vector<DnsRecord> records{};

    bool operator==(const DnsZone&) const = default;
};

/// What the machine's own resolver has in place of a VPC's ID.
inline constexpr std::string_view machine_resolver = "machine";

struct Resolver {
    std::string vpc_id;            ///< Or `machine_resolver`: in the host's namespace.
    std::vector<Ipv4> addresses{}; ///< Where it listens, in the namespace of the VPC.
    std::vector<DnsZone> zones{};
    std::vector<std::string> forwarders{}; ///< Who is asked about everything else.

    /// The machine's zones may exist in the world too, with names that its user needs: those that
    /// are not known here are asked of the forwarders. A VPC's zones know all of theirs.
    [[nodiscard]] bool is_of_machine() const { return vpc_id == machine_resolver; }

    bool operator==(const Resolver&) const = default;
};

/// The zone as a file, records sorted.
[[nodiscard]] std::string zone_text(const DnsZone& zone, std::int64_t serial);

/// unbound.conf. `directory` holds the zones' files, the control socket and the process ID.
[[nodiscard]] std::string resolver_config(const Resolver& resolver, const std::string& directory);

/// The host's own name servers that a namespace can reach, from resolv.conf or, where that names
/// a local stub, from systemd-resolved's list.
[[nodiscard]] std::vector<std::string> host_name_servers();

class Resolvers : public Interface {
public:
    /// Starts or changes it. A zone whose records changed is rewritten at once and as a whole: no
    /// query fails meanwhile. Nothing is done when nothing differs.
    virtual void apply(const Resolver& resolver) = 0;

    /// Ends it and removes its files. Nothing happens when there is none.
    virtual void remove(std::string_view vpc_id) = 0;

    /// VPC IDs of those that this run directory knows.
    [[nodiscard]] virtual std::vector<std::string> list() const = 0;
};

/// Where the machine's resolver of this state directory answers: 127.x.y.z.
[[nodiscard]] Ipv4 machine_resolver_address(std::string_view state_directory);

/// unbound's; needs root. `run_directory`'s path must contain "copilot".
[[nodiscard]] std::unique_ptr<Resolvers> unbound_resolvers(std::string run_directory);

} // namespace copilot::host
