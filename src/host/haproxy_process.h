// One HAProxy: a plain daemon that outlives whoever starts it, found again by its process ID file
// and its command line. No master process: killing one would end the proxy with it.

#pragma once

#include "host/haproxy_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::host {

/// A server's line of `show stat`.
struct ServerStatus {
    std::string backend;
    std::string server;
    std::string status;       ///< "UP", "UP 1/3", "DOWN", "MAINT", "DRAIN", "NOLB"
    std::string check_status; ///< "L7OK", "L4CON", "* L7STS" while a check is under way
    std::string check_code;   ///< "404"
    int sessions = 0;

    bool operator==(const ServerStatus&) const = default;
};

/// Reads the table that `show stat` prints; lines that are no servers are left out.
[[nodiscard]] std::vector<ServerStatus> read_statuses(std::string_view table);

class HaproxyProcess {
public:
    explicit HaproxyProcess(HaproxyFiles files) : files_(std::move(files)) {}

    [[nodiscard]] bool running() const;
    /// Whether it runs, and not in another namespace than the one that has this name now. Where
    /// none has it, the load balancer is about to go: nothing better could be started.
    [[nodiscard]] bool running_inside(std::string_view network_namespace) const;

    /// Writes the configuration and starts a process with it in a namespace (in this one when
    /// empty). A running one hands over its sockets and the states of its servers, and ends with
    /// its last request. Throws Error when the configuration is refused; the running one then goes
    /// on as it was.
    void start(const std::string& config, std::string_view network_namespace) const;

    /// Answers what a command says; throws Error when the process does not answer.
    std::string command(const std::string& line) const;

    [[nodiscard]] std::vector<ServerStatus> servers() const;

    /// Kills every process with this configuration at once, those that still finish their last
    /// requests too.
    void kill() const;

    [[nodiscard]] const HaproxyFiles& files() const { return files_; }

private:
    [[nodiscard]] pid_t recorded_process() const;

    HaproxyFiles files_;
};

} // namespace copilot::host
