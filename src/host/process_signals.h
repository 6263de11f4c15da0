// What a process does with a signal, as the kernel tells.
// https://man7.org/linux/man-pages/man5/proc_pid_status.5.html

#pragma once

#include <sys/types.h>

#include <string_view>

namespace copilot::host {

/// Whether a thread, by its /proc status, catches the signal or holds it back to ask for it later.
[[nodiscard]] bool minds_signal(std::string_view status, int signal);

/// Whether any thread of the process minds the signal; true when that cannot be known. The first
/// process of a container that does not mind SIGTERM never gets it: the kernel drops it.
[[nodiscard]] bool process_minds_signal(pid_t pid, int signal);

} // namespace copilot::host
