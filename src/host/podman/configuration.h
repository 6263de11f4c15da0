// The files that podman reads, written for this machine: its cgroups, limits and helper programs.
// https://github.com/containers/common/blob/main/docs/containers.conf.5.md

#pragma once

#include <cstdint>
#include <string>

namespace copilot::host::podman {

/// What decides how containers can run on a machine.
struct Machine {
    bool unified_cgroups = true; ///< Control groups version 2 alone.
    bool has_crun = true;
    bool has_runc = false;
    bool has_netavark = true;
    std::uint64_t max_files =
        1'048'576; ///< This process's hard limits: containers cannot go above.
    std::uint64_t max_processes = 65'536;
    std::string conmon = "/usr/bin/conmon";
};

/// What this machine is like. Throws Error with the way out when a program is missing.
[[nodiscard]] Machine this_machine();

/// "crun" or "runc".
[[nodiscard]] std::string runtime_of(const Machine& machine);

/// `conmon` is the path of the script of `conmon_script`.
[[nodiscard]] std::string containers_conf(const Machine& machine, const std::string& conmon);

/// Lets images come from the registry at `registry` without TLS, and from everywhere else with it.
[[nodiscard]] std::string registries_conf(const std::string& registry);

/// Starts conmon in the container's bundle: conmon leaves its "oom" mark in its working directory,
/// and podman looks for it in the bundle.
[[nodiscard]] std::string conmon_script(const std::string& conmon);

} // namespace copilot::host::podman
