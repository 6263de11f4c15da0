// unbound for a VPC. The zones' files are the truth: a change of records rewrites one file and has
// that zone read again, which no query notices; only a zone that comes or goes needs the
// configuration to be read again.

#include "host/resolver.h"

#include "base/error.h"
#include "base/format.h"
#include "host/control_socket.h"
#include "host/load_balancer.h"
#include "host/network_namespace.h"
#include "host/process_search.h"
#include "io/file.h"
#include "io/process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sstream>
#include <thread>

namespace copilot::host {

namespace {

constexpr int negative_ttl = 5; ///< Seconds that the absence of a name may be remembered.

/// A name or value goes into a file by lines and words.
const std::string& plain(const std::string& text) {
    const auto breaks = [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; };
    if (text.empty() || std::ranges::any_of(text, breaks))
        throw Error(format("'{}' cannot be a DNS record", text));
    return text;
}

std::string zone_file_name(const DnsZone& zone) {
    for (const char letter : zone.name)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0 && letter != '-' && letter != '.'
            && letter != '_')
            throw Error(format("'{}' cannot name a DNS zone", zone.name));
    return zone.name + ".zone";
}

std::vector<std::string> name_servers_of(const io::Path& file) {
    std::vector<std::string> servers;
    std::istringstream lines(io::read_file_if_exists(file).value_or(""));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string keyword;
        std::string address;
        words >> keyword >> address;
        const auto parsed = Ipv4::parse(address);
        if (keyword == "nameserver" && parsed && parsed->number >> 24 != 127)
            servers.push_back(address);
    }
    return servers;
}

/// A zone of a VPC, from its file.
std::string own_zone(const DnsZone& zone, const std::string& directory) {
    return format(
        "auth-zone:\n"
        "    name: \"{}.\"\n"
        "    zonefile: \"{}/{}\"\n"
        "    for-downstream: yes\n"
        "    for-upstream: no\n"
        "    fallback-enabled: no\n",
        zone.name,
        directory,
        zone_file_name(zone)
    );
}

/// In quotes, with those inside escaped as unbound has them: records of type TXT have some.
std::string quoted(const std::string& text) {
    return text.find('"') == std::string::npos ? '"' + text + '"' : '\'' + text + '\'';
}

/// A zone of the machine: what is not in it is asked of others. Such a zone has no wildcards.
std::string shared_zone(const DnsZone& zone) {
    (void)zone_file_name(zone); // Throws for what is no name.
    auto text = format("    local-zone: \"{}.\" transparent\n", zone.name);
    auto records = zone.records;
    std::ranges::sort(records);
    const auto [first, last] = std::ranges::unique(records);
    records.erase(first, last);
    for (const auto& record : records)
        if (!record.name.starts_with('*'))
            text += format(
                "    local-data: {}\n",
                quoted(format(
                    "{}. {} IN {} {}",
                    plain(record.name),
                    record.ttl,
                    plain(record.type),
                    plain(record.value)
                ))
            );
    return text;
}

class UnboundResolvers final : public Resolvers {
public:
    explicit UnboundResolvers(const std::string& run_directory)
        : directory_(io::Path(run_directory) / "resolvers") {}

    void apply(const Resolver& resolver) override {
        with_context("run the resolver of " + resolver.vpc_id, [&] { bring(resolver); });
    }

    void remove(std::string_view vpc_id) override {
        for (const auto pid : processes_with_argument(config_of(vpc_id).string()))
            kill(pid, SIGKILL);
        std::filesystem::remove_all(directory_ / vpc_id);
    }

    [[nodiscard]] std::vector<std::string> list() const override {
        return io::list_directory(directory_);
    }

private:
    [[nodiscard]] io::Path config_of(std::string_view vpc_id) const {
        return directory_ / vpc_id / "unbound.conf";
    }

    void bring(const Resolver& resolver) {
        const auto directory = directory_ / resolver.vpc_id;
        io::make_directories(directory, 0700);
        const auto changed = resolver.is_of_machine() ? std::vector<std::string>{}
                                                      : write_zones(resolver, directory);
        const auto file = config_of(resolver.vpc_id);
        const auto config = resolver_config(resolver, directory.string());
        const bool is_new_config = io::read_file_if_exists(file) != config;
        if (is_new_config)
            io::write_file(file, config, 0600);
        const auto socket = directory / "control.sock";
        if (!resolver.is_of_machine())
            end_outside(resolver.vpc_id);
        if (!ask(socket, "UBCT1 status"))
            start(resolver, file, socket);
        else if (is_new_config)
            command(socket, "reload");
        else
            for (const auto& zone : changed)
                command(socket, "auth_zone_reload " + zone + ".");
        remove_old_zones(resolver, directory);
    }

    /// Ends a process whose namespace is not the VPC's any more.
    void end_outside(const std::string& vpc_id) const {
        const auto text = io::read_file_if_exists(directory_ / vpc_id / "unbound.pid");
        const auto pid = text ? std::atoi(text->c_str()) : 0;
        if (pid > 0 && io::is_running(pid, config_of(vpc_id).string())
            && !is_inside(pid, network_namespace_name(vpc_id)))
            kill(pid, SIGKILL);
    }

    /// Answers the names of zones whose files were not yet so.
    static std::vector<std::string>
    write_zones(const Resolver& resolver, const io::Path& directory) {
        std::vector<std::string> changed;
        for (const auto& zone : resolver.zones) {
            const auto path = directory / zone_file_name(zone);
            const auto present = io::read_file_if_exists(path);
            const auto serial = present ? serial_of(*present) : 0;
            if (present == zone_text(zone, serial))
                continue;
            io::write_file(path, zone_text(zone, serial + 1), 0600);
            changed.push_back(zone.name);
        }
        return changed;
    }

    /// The number behind "hostmaster." in a file that zone_text wrote.
    static std::int64_t serial_of(const std::string& text) {
        constexpr std::string_view before = "hostmaster ";
        const auto at = text.find(before);
        return at == std::string::npos ? 0 : std::atoll(text.c_str() + at + before.size());
    }

    static void remove_old_zones(const Resolver& resolver, const io::Path& directory) {
        for (const auto& name : io::list_directory(directory)) {
            const auto is_wanted = [&](const DnsZone& zone) {
                return zone_file_name(zone) == name;
            };
            if (name.ends_with(".zone") && std::ranges::none_of(resolver.zones, is_wanted))
                std::filesystem::remove(directory / name);
        }
    }

    static void start(const Resolver& resolver, const io::Path& config, const io::Path& socket) {
        const auto run = [&] {
            io::run_or_throw({.arguments = {"unbound", "-c", config.string()}});
        };
        if (resolver.is_of_machine())
            run();
        else
            run_inside(network_namespace_name(resolver.vpc_id), run);
        for (int attempt = 0; !ask(socket, "UBCT1 status"); ++attempt) {
            if (attempt == 200)
                throw Error("unbound does not answer on " + socket.string());
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

    static void command(const io::Path& socket, const std::string& words) {
        const auto answer = ask(socket, "UBCT1 " + words).value_or("it does not answer");
        if (!answer.starts_with("ok"))
            throw Error(format("unbound refuses '{}': {}", words, answer));
    }

    io::Path directory_;
};

} // namespace

std::string zone_text(const DnsZone& zone, std::int64_t serial) {
    auto text = format(
        "$ORIGIN {0}.\n"
        "@ {1} IN SOA ns hostmaster {2} 3600 600 86400 {1}\n"
        "@ 3600 IN NS ns\n",
        plain(zone.name),
        negative_ttl,
        serial
    );
    auto records = zone.records;
    std::ranges::sort(records);
    const auto [first, last] = std::ranges::unique(records);
    records.erase(first, last);
    for (const auto& record : records)
        text += format(
            "{}. {} IN {} {}\n",
            plain(record.name),
            record.ttl,
            plain(record.type),
            plain(record.value)
        );
    return text;
}

std::string resolver_config(const Resolver& resolver, const std::string& directory) {
    auto text = format(
        R"(server:
    directory: "{0}"
    chroot: ""
    username: ""
    pidfile: "{0}/unbound.pid"
    use-syslog: no
    logfile: "{0}/unbound.log"
    verbosity: 0
    num-threads: 1
    do-ip6: no
    ip-freebind: yes
    access-control: 0.0.0.0/0 allow
    module-config: "iterator"
    rrset-roundrobin: yes
    minimal-responses: yes
    hide-identity: yes
    hide-version: yes
    edns-buffer-size: 1232
    msg-cache-size: 1m
    rrset-cache-size: 1m
    key-cache-size: 64k
    neg-cache-size: 64k
    infra-cache-numhosts: 100
    outgoing-range: 64
    num-queries-per-thread: 256
    local-zone: "localhost." nodefault
    local-zone: "10.in-addr.arpa." transparent
)",
        directory
    );
    for (const auto address : resolver.addresses)
        text += format("    interface: {}\n", address.text());
    if (resolver.is_of_machine())
        for (const auto& zone : resolver.zones)
            text += shared_zone(zone);
    text += format(
        "remote-control:\n"
        "    control-enable: yes\n"
        "    control-interface: {}/control.sock\n"
        "    control-use-cert: no\n",
        directory
    );
    if (!resolver.forwarders.empty())
        text += "forward-zone:\n    name: \".\"\n";
    for (const auto& forwarder : resolver.forwarders)
        text += format("    forward-addr: {}\n", plain(forwarder));
    if (!resolver.is_of_machine())
        for (const auto& zone : resolver.zones)
            text += own_zone(zone, directory);
    return text;
}

std::vector<std::string> host_name_servers() {
    auto servers = name_servers_of("/etc/resolv.conf");
    if (servers.empty()) // A stub on 127.0.0.53 is not there for other namespaces.
        servers = name_servers_of("/run/systemd/resolve/resolv.conf");
    return servers;
}

Ipv4 machine_resolver_address(std::string_view state_directory) {
    return loopback_address(format("resolver of {}", state_directory));
}

std::unique_ptr<Resolvers> unbound_resolvers(std::string run_directory) {
    return std::make_unique<UnboundResolvers>(run_directory);
}

} // namespace copilot::host
