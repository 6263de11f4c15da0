// Access logs of load balancers: from the lines that a proxy remembers to the objects that AWS
// writes. Pure functions.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html

#pragma once

#include "aws/server.h"
#include "localcloud/acm/certificate.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/state/records.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::elbv2 {

/// A request, as host::access_log_format tells of it.
struct AccessEntry {
    std::string id;
    Timestamp created{};
    std::string client;             ///< "127.0.0.1:50000"
    std::string target;             ///< "10.0.0.4:8080"; empty when no target got it.
    std::int64_t until_target = -1; ///< Milliseconds; -1 when no target got it.
    std::int64_t until_answer = -1; ///< Milliseconds; -1 when no target answered.
    std::int64_t altogether = 0;    ///< Milliseconds.
    std::string status;
    std::string received;
    std::string sent;
    std::string user_agent;
    std::string host;
    std::string request; ///< "GET / HTTP/1.1"
    std::string cipher;
    std::string tls_version;
    std::string port;
    std::string target_group; ///< The host's name of it.
    std::string server_name;
    std::string priority; ///< Empty: the default rule.
};

/// Nothing for a line that is of something else.
[[nodiscard]] std::optional<AccessEntry> parse_access_entry(const std::string& line);

/// What a line says beside the request.
struct AccessLogContext {
    std::string load_balancer; ///< "app/shop/50dc6c495c0c9188"
    std::vector<Listener> listeners{};
    std::map<std::string, std::string> target_groups{}; ///< ARNs by the host's names.
    std::vector<acm::Certificate> certificates{};
};

[[nodiscard]] std::string
access_log_line(const AccessEntry& entry, const AccessLogContext& context);

/// "logs/AWSLogs/000000000000/elasticloadbalancing/us-west-2/2026/11/30/0000..._20261130T2205Z_..."
[[nodiscard]] std::string
access_log_key(const Placed<LoadBalancer>& load_balancer, Timestamp end, const std::string& random);

/// The account of AWS's own that writes access logs in a region: bucket policies name it. Nothing
/// in regions without one.
[[nodiscard]] std::optional<aws::Caller> access_log_writer(const std::string& region);

} // namespace copilot::localcloud::elbv2
