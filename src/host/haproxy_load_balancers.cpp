// Brings an HAProxy to what a LoadBalancer says. The configuration without servers decides whether
// a new process is needed; servers come and go through the running one.
//
// A new target joins in maintenance with its checks on, and serves from its first good answer on:
// that is what AWS calls "initial". A draining one gets nothing new; one that is not wanted any
// more is removed as soon as it has no connection left.

#include "base/text.h"
#include "host/haproxy_process.h"
#include "host/load_balancer.h"
#include "host/network_namespace.h"
#include "io/crypto.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace copilot::host {

namespace {

std::string key(const ServerStatus& server) {
    return server.backend + "/" + server.server;
}

bool is_serving(const ServerStatus& server) {
    return server.status != "MAINT";
}

bool answered_well(const ServerStatus& server) {
    return server.check_status.ends_with("L7OK") || server.check_status.ends_with("L6OK")
           || server.check_status.ends_with("L4OK");
}

TargetState state_of(const ServerStatus& server) {
    if (server.status.starts_with("UP") || server.status == "no check")
        return TargetState::healthy;
    if (server.status.starts_with("DRAIN") || server.status.starts_with("NOLB"))
        return TargetState::draining;
    return server.status == "MAINT" ? TargetState::initial : TargetState::unhealthy;
}

class HaproxyLoadBalancers final : public LoadBalancers {
public:
    explicit HaproxyLoadBalancers(const std::string& run_directory)
        : directory_(io::Path(run_directory) / "load-balancers"),
          host_namespace_("copilot-host-" + io::sha256_hex(run_directory).substr(0, 8)) {}

    void apply(const LoadBalancer& load_balancer) override {
        with_context("run load balancer " + load_balancer.id, [&] { bring(load_balancer); });
    }

    [[nodiscard]] std::vector<TargetHealth> health(std::string_view id) override {
        const auto haproxy = process(id);
        if (!haproxy.running())
            return {};
        std::vector<TargetHealth> found;
        for (const auto& server : haproxy.servers())
            found.push_back(
                {.target_group = server.backend,
                 .target = server.server,
                 .state = state_of(server),
                 .reason = server.check_status
                           + (server.check_code.empty() ? "" : " " + server.check_code),
                 .connections = server.sessions}
            );
        return found;
    }

    [[nodiscard]] std::vector<std::string> access_log(std::string_view id) override {
        const auto haproxy = process(id);
        if (!haproxy.running())
            return {};
        auto lines = split(haproxy.command(format("show events {}", access_log_ring)), '\n');
        std::erase(lines, "");
        return lines;
    }

    void remove(std::string_view id) override {
        process(id).kill();
        std::filesystem::remove_all(directory_ / id);
        if (list().empty())
            remove_network_namespace(host_namespace_);
    }

    [[nodiscard]] std::vector<std::string> list() const override {
        return io::list_directory(directory_);
    }

private:
    [[nodiscard]] HaproxyProcess process(std::string_view id) const {
        return HaproxyProcess({.directory = directory_ / id, .host_namespace = host_namespace_});
    }

    void bring(const LoadBalancer& load_balancer) {
        const auto haproxy = process(load_balancer.id);
        io::make_directories(haproxy.files().directory, 0700);
        const auto frame = haproxy_config(load_balancer, haproxy.files(), {});
        const auto frame_file = haproxy.files().directory / "frame.cfg";
        if (!haproxy.running_inside(load_balancer.network_namespace)
            || io::read_file_if_exists(frame_file) != frame) {
            std::filesystem::remove(frame_file);
            start(haproxy, load_balancer);
            io::write_file(frame_file, frame, 0600);
        }
        bring_targets(haproxy, load_balancer);
    }

    void start(const HaproxyProcess& haproxy, const LoadBalancer& load_balancer) const {
        name_own_network_namespace(host_namespace_);
        write_files(haproxy.files(), load_balancer);
        std::set<std::string> serving;
        if (haproxy.running())
            for (const auto& server : haproxy.servers())
                if (is_serving(server))
                    serving.insert(key(server));
        haproxy.start(
            haproxy_config(load_balancer, haproxy.files(), serving), load_balancer.network_namespace
        );
    }

    static void write_files(const HaproxyFiles& files, const LoadBalancer& load_balancer) {
        const auto write_body = [&](const ListenerAction& action) {
            if (action.fixed_response && !action.fixed_response->body.empty())
                io::write_file(
                    files.fixed_response(action.fixed_response->body), action.fixed_response->body
                );
        };
        for (const auto& listener : load_balancer.listeners) {
            write_body(listener.default_action);
            for (const auto& rule : listener.rules)
                write_body(rule.action);
            std::string certificates;
            for (const auto& certificate : listener.certificates)
                certificates += certificate + "\n";
            if (listener.tls)
                io::write_file(files.certificate_list(listener), certificates, 0600);
        }
    }

    void bring_targets(const HaproxyProcess& haproxy, const LoadBalancer& load_balancer) {
        std::map<std::string, ServerStatus> present;
        for (auto& server : haproxy.servers())
            present.emplace(key(server), server);
        for (const auto& group : load_balancer.target_groups)
            for (const auto& target : group.targets) {
                const auto found = present.extract(server_name(group, target));
                if (!found.empty())
                    bring_target(haproxy, target, found.mapped());
                else if (!target.draining)
                    add_target(haproxy, group, target);
            }
        for (const auto& [name, server] : present)
            remove_target(haproxy, name, server);
    }

    static void
    add_target(const HaproxyProcess& haproxy, const TargetGroup& group, const Target& target) {
        const auto name = server_name(group, target);
        tell(
            haproxy,
            format("add server {} {}", name, server_settings(group, target)),
            "New server registered"
        );
        tell(haproxy, "enable health " + name);
    }

    static void
    bring_target(const HaproxyProcess& haproxy, const Target& target, const ServerStatus& server) {
        const auto name = key(server);
        const bool drains = state_of(server) == TargetState::draining;
        if (!is_serving(server)) {
            if (target.draining)
                remove_target(haproxy, name, server);
            else if (answered_well(server))
                tell(haproxy, format("set server {0} health up; enable server {0}", name));
        } else if (target.draining != drains) {
            tell(
                haproxy, format("set server {} state {}", name, target.draining ? "drain" : "ready")
            );
        }
    }

    /// Refused while the server has connections: the next time then.
    static void remove_target(
        const HaproxyProcess& haproxy, const std::string& name, const ServerStatus& server
    ) {
        if (is_serving(server))
            tell(haproxy, format("set server {} state maint", name));
        if (server.sessions > 0)
            tell(haproxy, "shutdown sessions server " + name);
        (void)haproxy.command("del server " + name);
    }

    /// HAProxy says nothing when a command succeeds, or what it did.
    static void
    tell(const HaproxyProcess& haproxy, const std::string& command, std::string_view success = "") {
        auto answer = haproxy.command(command);
        while (!answer.empty() && (answer.back() == '\n' || answer.back() == ' '))
            answer.pop_back();
        if (!answer.empty() && (success.empty() || answer.find(success) == std::string::npos))
            throw Error(format("HAProxy refuses '{}': {}", command, answer));
    }

    io::Path directory_;
    std::string host_namespace_;
};

} // namespace

Ipv4 loopback_address(std::string_view load_balancer_id, unsigned attempt) {
    const auto digest = io::sha256(format("{} {}", load_balancer_id, attempt));
    const auto part = [&](std::size_t i, std::uint32_t values) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(digest[i])) % values;
    };
    return {127U << 24 | (part(0, 254) + 1) << 16 | part(1, 256) << 8 | (part(2, 254) + 1)};
}

std::unique_ptr<LoadBalancers> haproxy_load_balancers(std::string run_directory) {
    return std::make_unique<HaproxyLoadBalancers>(run_directory);
}

} // namespace copilot::host
