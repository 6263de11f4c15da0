// The role "local cloud" of the binary.

#pragma once

#include "aws/config/surroundings.h"
#include "io/file.h"

#include <cstdint>
#include <string>

namespace copilot::localcloud {

struct DaemonOptions {
    const aws::Surroundings& surroundings;
    io::Path state;
    io::Path run;
    std::uint16_t port = 4566;
    std::string account;
    std::string region;
};

/// From the environment: COPILOT_STATE_DIR and its like, COPILOT_LOCAL_PORT.
[[nodiscard]] DaemonOptions daemon_options(const aws::Surroundings& surroundings);

/// Runs until SIGTERM or SIGINT, and answers the exit code. What serves traffic goes on when it
/// ends, and is found again when it starts. Throws Error, one sentence with the way out, when it
/// cannot start: already running, port taken, no root, a program that is missing.
int run_daemon(const DaemonOptions& options);

/// The same for this process's own surroundings; says on standard error why it cannot start.
int run_daemon();

/// Takes everything away that the local cloud has on this machine: containers, networks, proxies,
/// resolvers, the registry with its images, records and keys. Throws Error while a daemon runs.
/// May be called again after it was cut short.
void erase(const DaemonOptions& options);

/// The same for this process's own surroundings.
void erase();

} // namespace copilot::localcloud
