// Application load balancers: what one is, as a value, and the HAProxy that becomes it.
//
// HAProxy runs as a plain daemon in the namespace of the load balancer's network interfaces, so
// that security groups apply to it as to any other; its listeners are also bound on a loopback
// address of the host. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/

#pragma once

#include "base/interface.h"
#include "host/ipv4.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copilot::host {

/// A header or query parameter, and the values it may have.
struct NamedValues {
    std::string name; ///< For a query string: empty when any parameter may have the value.
    std::vector<std::string> values{};

    bool operator==(const NamedValues&) const = default;
};

/// What a rule asks of a request: every list that is not empty must have one value that matches.
/// Values have the wildcards * and ?.
struct RuleConditions {
    std::vector<std::string> hosts{}; ///< Whatever the case.
    std::vector<std::string> paths{};
    std::vector<std::string> methods{}; ///< Without wildcards.
    std::vector<Ipv4Range> source_ranges{};
    std::vector<NamedValues> headers{};              ///< Each must match.
    std::vector<std::vector<NamedValues>> queries{}; ///< Of each list one pair must match.

    bool operator==(const RuleConditions&) const = default;
};

/// Requests go to target groups by weight.
struct ForwardAction {
    struct Choice {
        std::string target_group; ///< A TargetGroup's `id`.
        int weight = 1;

        bool operator==(const Choice&) const = default;
    };

    std::vector<Choice> choices{};

    bool operator==(const ForwardAction&) const = default;
};

/// Parts may hold #{protocol}, #{host}, #{port}, #{path} and #{query}.
struct RedirectAction {
    std::string protocol = "#{protocol}";
    std::string host = "#{host}";
    std::string port = "#{port}";
    std::string path = "/#{path}";
    std::string query = "#{query}";
    int status = 302; ///< 301 or 302.

    bool operator==(const RedirectAction&) const = default;
};

struct FixedResponseAction {
    int status = 503;
    std::string content_type = "text/plain";
    std::string body{};

    bool operator==(const FixedResponseAction&) const = default;
};

/// Exactly one is set.
struct ListenerAction {
    std::optional<ForwardAction> forward{};
    std::optional<RedirectAction> redirect{};
    std::optional<FixedResponseAction> fixed_response{};

    bool operator==(const ListenerAction&) const = default;
};

struct ListenerRule {
    int priority = 1;
    RuleConditions conditions{};
    ListenerAction action{};

    bool operator==(const ListenerRule&) const = default;
};

struct Listener {
    int port = 80;
    bool tls = false;
    std::vector<std::string> certificates{
    }; ///< PEM files, chain and key in one; the default first.
    std::vector<ListenerRule> rules{}; ///< In any order.
    ListenerAction default_action{};

    bool operator==(const Listener&) const = default;
};

struct HealthCheck {
    std::string path = "/";
    int port = 0; ///< 0: the target's own.
    bool tls = false;
    std::chrono::milliseconds interval{30'000};
    std::chrono::milliseconds timeout{5'000};
    int healthy_threshold = 5;
    int unhealthy_threshold = 2;
    std::string matcher = "200"; ///< "200", "200,301", "200-399"

    bool operator==(const HealthCheck&) const = default;
};

struct Target {
    Ipv4 address{};
    int port = 0;
    bool draining = false; ///< Deregistered: finishes what it has, gets nothing new.

    [[nodiscard]] std::string name() const { return address.text() + ":" + std::to_string(port); }

    bool operator==(const Target&) const = default;
};

struct TargetGroup {
    std::string id; ///< Letters, digits, "-", "." and "_" only; unique in its load balancer.
    bool tls = false;
    bool http2 = false; ///< Speaks HTTP/2 without TLS: gRPC.
    bool stickiness = false;
    std::chrono::seconds stickiness_duration{86'400};
    bool least_outstanding_requests = false; ///< Instead of round robin.
    HealthCheck health_check{};
    std::vector<Target> targets{};

    bool operator==(const TargetGroup&) const = default;
};

struct LoadBalancer {
    std::string id;                ///< Letters, digits, "-" only: names its files.
    std::string network_namespace; ///< "copilot-eni-0a1b"
    std::vector<Ipv4> addresses{}; ///< In its namespace.
    Ipv4 loopback{};               ///< 127.x.y.z of its own on the host.
    std::chrono::seconds idle_timeout{60};
    bool logs_access = false; ///< Remembers its latest requests: see `access_log`.
    std::vector<Listener> listeners{};
    std::vector<TargetGroup> target_groups{};

    bool operator==(const LoadBalancer&) const = default;
};

enum class TargetState {
    initial,   ///< It has not answered well yet.
    healthy,   ///< Serves.
    unhealthy, ///< It served once, and fails its checks.
    draining
};

struct TargetHealth {
    std::string target_group;
    std::string target; ///< Target::name()
    TargetState state = TargetState::initial;
    std::string reason{}; ///< HAProxy's words: "L7STS 404", "L4TOUT"
    int connections = 0;  ///< Requests under way: a draining target without any can go.

    bool operator==(const TargetHealth&) const = default;
};

/// A request in one line, its words separated by spaces, some in quotes: an ID of its own; when it
/// came, in seconds and milliseconds; client; target; milliseconds until the whole request was
/// there, in queues, to connect, until the target's answer, and altogether; status; bytes received
/// and sent; host; user agent; request; TLS cipher and version; the listener's port; target group;
/// server; server name of TLS; the rule's priority. "-", "<NOSRV>" and -1 stand for what there
/// was not.
inline constexpr std::string_view access_log_format =
    "%[uuid()] %Ts.%ms %ci:%cp %si:%sp %TR %Tw %Tc %Tr %Ta %ST %U %B "
    "%{+Q,+E}[capture.req.hdr(0)] %{+Q,+E}[capture.req.hdr(1)] %{+Q,+E}r %sslc %sslv %[dst_port] "
    "%b %s %{+Q,+E}[ssl_fc_sni] %[var(txn.rule)]";

/// 127.x.y.z for a load balancer's ID; another one for each `attempt`, should it be taken. Never in
/// 127.0.0.0/16.
[[nodiscard]] Ipv4 loopback_address(std::string_view load_balancer_id, unsigned attempt = 0);

class LoadBalancers : public Interface {
public:
    /// Starts or changes it; its namespace exists. Targets that come and go are told to the running
    /// process; other changes start a new process, which takes the sockets over without losing a
    /// request. Nothing is done when nothing differs.
    virtual void apply(const LoadBalancer& load_balancer) = 0;

    /// What the health checks say now. Empty when it does not run.
    [[nodiscard]] virtual std::vector<TargetHealth> health(std::string_view id) = 0;

    /// A line of `access_log_format` for each of its latest requests, oldest first; asking does not
    /// forget them, a change of its configuration does. Empty when it does not log.
    [[nodiscard]] virtual std::vector<std::string> access_log(std::string_view id) = 0;

    /// Ends it and removes its files. Nothing happens when there is none.
    virtual void remove(std::string_view id) = 0;

    /// IDs of those that this run directory knows.
    [[nodiscard]] virtual std::vector<std::string> list() const = 0;
};

/// HAProxy's; needs root. Configurations, sockets and process IDs are in `run_directory`, whose
/// path must contain "copilot".
[[nodiscard]] std::unique_ptr<LoadBalancers> haproxy_load_balancers(std::string run_directory);

} // namespace copilot::host
