// Running other programs: posix_spawn, pidfd, timeouts that kill the whole process group.

#pragma once

#include "base/error.h"

#include <sys/types.h>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::io {

struct ProcessSpec {
    std::vector<std::string> arguments; ///< The program first, looked up in PATH.
    std::string standard_input{};
    std::string working_directory{};
    std::map<std::string, std::string> environment{
    }; ///< Added to, or replacing, this process's own.
    bool clean_environment = false; ///< Start from nothing instead of this process's own.
    std::optional<std::chrono::milliseconds> timeout{};
    /// Called with each piece of output (standard output and error together) as it comes.
    std::function<void(std::string_view)> on_output{};
};

struct ProcessResult {
    int exit_code = 0; ///< 128 + the signal when one ended it; 127 when there is no such program.
    std::string out;
    std::string error;
    bool timed_out = false;

    [[nodiscard]] bool ok() const { return exit_code == 0 && !timed_out; }
};

/// Runs to the end and collects the output. Throws SystemError only when no process could be made.
ProcessResult run(const ProcessSpec& spec);

/// Runs and throws Error with the end of its standard error when it fails; answers standard output.
std::string run_or_throw(const ProcessSpec& spec);

struct DaemonSpec {
    std::vector<std::string> arguments;
    std::string working_directory = "/";
    std::map<std::string, std::string> environment{};
    std::string log_file{}; ///< Appended to; /dev/null when empty.
};

/// Starts a program that outlives this process: a session of its own, no inherited descriptors.
pid_t start_daemon(const DaemonSpec& spec);

/// Whether `pid` is a live process (a zombie is not) whose command line contains `expected`.
[[nodiscard]] bool is_running(pid_t pid, std::string_view expected);

/// The path of `program` in PATH, if any.
[[nodiscard]] std::optional<std::string> find_program(std::string_view program);

} // namespace copilot::io
