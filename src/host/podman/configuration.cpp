// Our podman shares nothing with the user's: CONTAINERS_CONF replaces every other containers.conf,
// so what a distribution's file would have said is said here.

#include "host/podman/configuration.h"

#include "base/error.h"
#include "base/format.h"
#include "io/file.h"
#include "io/process.h"

#include <linux/magic.h>
#include <sys/resource.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::host::podman {

namespace {

constexpr std::uint64_t most_files = 65'536;     // what a task on Fargate may raise its limit to
constexpr std::uint64_t most_processes = 65'536; // enough for any task, and no fork bomb's worth

bool has_unified_cgroups() {
    struct statfs filesystem{};
    return statfs("/sys/fs/cgroup", &filesystem) == 0 && filesystem.f_type == CGROUP2_SUPER_MAGIC;
}

std::uint64_t hard_limit(__rlimit_resource resource) {
    rlimit limit{};
    return getrlimit(resource, &limit) == 0 ? limit.rlim_max : RLIM_INFINITY;
}

/// podman lowers its own limit of processes to the number of process IDs that the kernel gives.
std::uint64_t process_ids() {
    const auto text = io::read_file_if_exists("/proc/sys/kernel/pid_max").value_or("32768");
    std::uint64_t count = 32'768;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

bool has_network_backend() {
    constexpr std::array places{
        "/usr/local/libexec/podman",
        "/usr/local/lib/podman",
        "/usr/libexec/podman",
        "/usr/lib/podman",
    };
    return std::ranges::any_of(places, [](const char* place) {
        return std::filesystem::exists(io::Path(place) / "netavark");
    });
}

} // namespace

Machine this_machine() {
    if (!io::find_program("podman"))
        throw Error(
            "there is no container engine: podman is not installed", "apt-get install podman"
        );
    const auto conmon = io::find_program("conmon");
    if (!conmon)
        throw Error(
            "podman cannot run containers: conmon is not installed", "apt-get install conmon"
        );
    const Machine machine{
        .unified_cgroups = has_unified_cgroups(),
        .has_crun = io::find_program("crun").has_value(),
        .has_runc = io::find_program("runc").has_value(),
        .has_netavark = has_network_backend(),
        .max_files = std::min(hard_limit(RLIMIT_NOFILE), most_files),
        .max_processes = std::min({hard_limit(RLIMIT_NPROC), process_ids(), most_processes}),
        .conmon = *conmon,
    };
    if (!machine.has_crun && !machine.has_runc)
        throw Error(
            "podman cannot run containers: neither crun nor runc is installed",
            "apt-get install crun"
        );
    return machine;
}

/// crun wants version 2 alone: beside version 1 it takes the empty hierarchy for the real one.
std::string runtime_of(const Machine& machine) {
    if (machine.unified_cgroups)
        return machine.has_crun ? "crun" : "runc";
    return machine.has_runc ? "runc" : "crun";
}

std::string containers_conf(const Machine& machine, const std::string& conmon) {
    // Both limits are named because podman's own are above what an unprivileged hard limit allows.
    // The capabilities are Fargate's, less those that its seccomp profile makes useless.
    return format(
        R"([containers]
default_ulimits = ["nofile={0}:{0}", "nproc={1}:{1}"]
pids_limit = 4096
default_capabilities = [
  "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "NET_BIND_SERVICE", "SETFCAP", "SETGID",
  "SETPCAP", "SETUID", "SYS_CHROOT"
]
no_hosts = true
log_driver = "k8s-file"
[network]
network_backend = "{2}"
[engine]
conmon_path = ["{3}"]
runtime = "{4}"
cgroup_manager = "cgroupfs"
events_logger = "file"
lock_type = "file"
exit_command_delay = 15
image_parallel_copies = 4
)",
        machine.max_files,
        machine.max_processes,
        machine.has_netavark ? "netavark" : "cni",
        conmon,
        runtime_of(machine)
    );
}

std::string registries_conf(const std::string& registry) {
    return format(
        R"(unqualified-search-registries = ["docker.io"]
short-name-mode = "disabled"
[[registry]]
location = "{}"
insecure = true
)",
        registry
    );
}

std::string conmon_script(const std::string& conmon) {
    return format(
        R"(#!/bin/sh
# Runs conmon in the bundle that -b names, where podman looks for what conmon leaves behind.
bundle=.
before=
for word in "$@"; do
    if [ "$before" = -b ]; then bundle=$word; fi
    before=$word
done
cd "$bundle" && exec "{}" "$@"
)",
        conmon
    );
}

} // namespace copilot::host::podman
