// The configuration of HAProxy for one load balancer, as text: pure functions.

#pragma once

#include "base/format.h"
#include "host/load_balancer.h"
#include "io/file.h"

#include <set>
#include <string>

namespace copilot::host {

/// Where the files of one HAProxy are, and how it finds the host's network.
struct HaproxyFiles {
    io::Path directory;
    std::string host_namespace; ///< Name of the namespace that loopback listeners belong to.

    [[nodiscard]] io::Path config() const { return directory / "haproxy.cfg"; }

    [[nodiscard]] io::Path socket() const { return directory / "admin.sock"; }

    [[nodiscard]] io::Path process_id() const { return directory / "haproxy.pid"; }

    [[nodiscard]] io::Path server_states() const { return directory / "servers.state"; }

    [[nodiscard]] io::Path certificate_list(const Listener& listener) const {
        return directory / format("listener-{}.certificates", listener.port);
    }

    [[nodiscard]] io::Path fixed_response(std::string_view body) const;
};

/// Where a process keeps its latest requests.
inline constexpr std::string_view access_log_ring = "access";

/// A server of a target group that serves already: "group/10.0.1.5:80".
[[nodiscard]] std::string server_name(const TargetGroup& group, const Target& target);

/// What follows the name of a server: "10.0.1.5:80 check inter 10000 ...".
[[nodiscard]] std::string server_settings(const TargetGroup& group, const Target& target);

/// haproxy.cfg with the targets whose names are in `serving`. Others join at run time, once they
/// are healthy. Throws Error for what cannot be written down.
[[nodiscard]] std::string haproxy_config(
    const LoadBalancer& load_balancer,
    const HaproxyFiles& files,
    const std::set<std::string>& serving
);

/// One argument, whatever is in it; throws Error for control characters.
[[nodiscard]] std::string haproxy_quoted(std::string_view text);

/// A pattern with the wildcards * and ?, as a regular expression for the whole text.
[[nodiscard]] std::string wildcard_expression(std::string_view pattern);

} // namespace copilot::host
