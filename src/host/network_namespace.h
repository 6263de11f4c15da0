// Named network namespaces: a bind mount in /run/netns keeps each alive without any process, so
// `ip netns` sees it and what runs inside does not depend on who made it.

#pragma once

#include "io/file.h"

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace copilot::host {

/// "copilot-vpc-0a1b" for "vpc-0a1b", "copilot-eni-0a1b" for "eni-0a1b": names derive from IDs.
[[nodiscard]] std::string network_namespace_name(std::string_view id);

/// "/run/netns/copilot-eni-0a1b"
[[nodiscard]] io::Path network_namespace_path(std::string_view name);

/// Whether it is there and alive: a file that a reboot left behind does not count.
[[nodiscard]] bool network_namespace_exists(std::string_view name);

/// Kernel settings of a namespace: {"net/ipv4/ip_forward", "1"}.
using KernelSettings = std::vector<std::pair<std::string, std::string>>;

/// Makes it with these settings, which are complete before the name appears; answers whether it was
/// not there before. A file that a reboot left behind is replaced.
bool create_network_namespace(std::string_view name, const KernelSettings& settings = {});

/// Takes the name away; the namespace itself goes with its last process, and everything in it with
/// it, in batches of the kernel's. Nothing happens when there is none.
void remove_network_namespace(std::string_view name);

/// Names of live namespaces that start with `prefix`, sorted.
[[nodiscard]] std::vector<std::string> list_network_namespaces(std::string_view prefix);

/// Tells a namespace from another one that has, or had, the same name; 0 when there is none.
[[nodiscard]] std::uint64_t network_namespace_identity(std::string_view name);

/// Whether a live process is in the namespace that has this name now.
[[nodiscard]] bool is_inside(pid_t process, std::string_view name);

/// Removes files in /run/netns with our names that are no namespaces: a reboot leaves them where
/// /run is on a disk.
void remove_stale_network_namespaces();

/// Makes a name for the namespace that this process runs in: programs inside another one can then
/// listen here.
void name_own_network_namespace(std::string_view name);

/// Runs `work` in a thread of its own inside the namespace and waits for it. Sockets opened and
/// programs started by `work` are inside and stay there. What `work` throws is thrown here.
void run_inside(std::string_view name, const std::function<void()>& work);

} // namespace copilot::host
