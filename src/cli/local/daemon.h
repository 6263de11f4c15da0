// The local cloud's daemon, as the `local` commands see it: a process, its files and its health.

#pragma once

#include "aws/local.h"
#include "io/file.h"

#include <chrono>
#include <optional>

namespace copilot::cli::local {

/// What is known of the daemon right now.
struct DaemonStatus {
    bool running = false; ///< The process lives and answers.
    aws::local::DaemonRecord record{};
};

[[nodiscard]] DaemonStatus daemon_status();

/// Starts the daemon unless it runs, and waits until it answers. Throws Error with what the daemon
/// said when it ended instead. Answers whether it had to be started.
bool start_daemon();

/// Stops the daemon and waits until its process is gone; services keep running. Answers whether
/// there was one.
bool stop_daemon();

/// What the local cloud's files are found by: this process's own environment.
[[nodiscard]] const aws::Surroundings& surroundings();
[[nodiscard]] io::Path state_directory();
[[nodiscard]] io::Path log_file();

} // namespace copilot::cli::local
