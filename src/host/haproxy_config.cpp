// A load balancer's HAProxy: what is the same for all of them, and its target groups. Listeners are
// in haproxy_frontend.cpp.
//
// Health checks: `inter` is the target group's interval; a target that is not healthy is asked
// every tenth of a second until it answers once, so that a task serves as soon as it can. After
// that first answer a target that had failed needs its healthy threshold at the usual interval.

#include "host/haproxy_config.h"

#include "base/error.h"
#include "host/haproxy_frontend.h"
#include "io/crypto.h"

#include <algorithm>

namespace copilot::host {

namespace {

constexpr std::chrono::milliseconds quick_check{100};

/// The session ID cookie and its table, which outlives reloads: a process hands its table to the
/// next as to a peer.
constexpr auto sticky_lines = R"(    stick-table type string len 48 size 20k expire {0}s peers own
    http-request set-var(txn.session) req.cook(AWSALB)
    http-request set-var(txn.new_session) uuid() if !{{ var(txn.session) -m found }}
    http-request set-var(txn.session) var(txn.new_session) if {{ var(txn.new_session) -m found }}
    stick on var(txn.session)
    http-response add-header Set-Cookie "AWSALB=%[var(txn.new_session)]; Path=/; Max-Age={0}" if {{ var(txn.new_session) -m found }}
)";

std::string global_section(const LoadBalancer& load_balancer, const HaproxyFiles& files) {
    return format(
        R"(global
    localpeer own
    stats socket {socket} mode 600 level admin expose-fd listeners
    server-state-file {states}
    pidfile {pid}
    user haproxy
    group haproxy
    maxconn 4000
    nbthread 2
    hard-stop-after 5m
    ssl-default-bind-options ssl-min-ver TLSv1.2
    ssl-server-verify none
    tune.ssl.default-dh-param 2048
defaults
    mode http
    option http-keep-alive
    option idle-close-on-response
    option forwardfor
    option redispatch 1
    retries 2
    http-reuse safe
    timeout connect 10s
    timeout client {idle}s
    timeout server {idle}s
    timeout tunnel {idle}s
    timeout http-request 60s
    timeout http-keep-alive 60s
    load-server-state-from-file global
)",
        fmt::arg("socket", files.socket().string()),
        fmt::arg("states", files.server_states().string()),
        fmt::arg("pid", files.process_id().string()),
        fmt::arg("idle", load_balancer.idle_timeout.count())
    );
}

/// The port on the loopback of the load balancer's own namespace where a process reaches its
/// successor.
std::string peers_section() {
    return "peers own\n    bind 127.0.0.1:10199\n    server own\n";
}

/// One megabyte of requests: some thousand.
std::string access_log_section(const LoadBalancer& load_balancer) {
    if (!load_balancer.logs_access)
        return "";
    return format("ring {}\n    format raw\n    maxlen 8192\n    size 1048576\n", access_log_ring);
}

std::string health_check_lines(const HealthCheck& check) {
    return format(
        "    option httpchk\n"
        "    timeout check {}ms\n"
        "    http-check send meth GET uri {} ver HTTP/1.1 hdr Host health-check hdr User-Agent "
        "ELB-HealthChecker/2.0 hdr Connection close\n"
        "    http-check expect status {}\n",
        check.timeout.count(),
        haproxy_quoted(check.path),
        haproxy_quoted(check.matcher)
    );
}

std::string backend(const TargetGroup& group, const std::set<std::string>& serving) {
    auto text = format(
        "backend {}\n    balance {}\n",
        group.id,
        group.least_outstanding_requests ? "leastconn" : "roundrobin"
    );
    if (group.stickiness)
        text += format(sticky_lines, group.stickiness_duration.count());
    text += health_check_lines(group.health_check);
    for (const auto& target : group.targets)
        if (serving.contains(server_name(group, target)))
            text += format("    server {} {}\n", target.name(), server_settings(group, target));
    return text;
}

void require_plain(std::string_view what, std::string_view name) {
    const auto is_plain = [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '-' || letter == '_' || letter == '.';
    };
    if (name.empty() || !std::ranges::all_of(name, is_plain))
        throw Error(format("'{}' cannot name {}", name, what));
}

} // namespace

io::Path HaproxyFiles::fixed_response(std::string_view body) const {
    return directory / ("response-" + io::sha256_hex(body).substr(0, 16));
}

std::string server_name(const TargetGroup& group, const Target& target) {
    return group.id + "/" + target.name();
}

std::string server_settings(const TargetGroup& group, const Target& target) {
    const auto& check = group.health_check;
    auto text = format(
        "{} check inter {}ms downinter {}ms rise {} fall {}",
        target.name(),
        check.interval.count(),
        std::min(quick_check, check.interval).count(),
        check.healthy_threshold,
        check.unhealthy_threshold
    );
    if (check.port != 0)
        text += format(" port {}", check.port);
    if (group.tls)
        text += " ssl verify none";
    if (check.tls && !group.tls)
        text += " check-ssl verify none";
    if (!check.tls && group.tls)
        text += " no-check-ssl";
    if (group.http2)
        text += " proto h2 check-proto h2";
    return text;
}

std::string haproxy_config(
    const LoadBalancer& load_balancer,
    const HaproxyFiles& files,
    const std::set<std::string>& serving
) {
    auto text =
        global_section(load_balancer, files) + access_log_section(load_balancer) + peers_section();
    for (const auto& listener : load_balancer.listeners)
        text += haproxy_frontend(load_balancer, listener, files);
    for (const auto& group : load_balancer.target_groups) {
        require_plain("a target group", group.id);
        text += backend(group, serving);
    }
    return text;
}

std::string haproxy_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f)
            throw Error("a load balancer's text has a control character in it");
        quoted += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
    }
    return quoted + "'";
}

std::string wildcard_expression(std::string_view pattern) {
    constexpr std::string_view special = "\\^$.|+()[]{}";
    std::string expression = "^";
    for (const char letter : pattern) {
        if (letter == '*' || letter == '?') {
            expression += letter == '*' ? ".*" : ".";
            continue;
        }
        if (special.find(letter) != std::string_view::npos)
            expression += '\\';
        expression += letter;
    }
    return expression + "$";
}

} // namespace copilot::host
