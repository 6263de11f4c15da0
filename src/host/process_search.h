#pragma once

#include <sys/types.h>

#include <string_view>
#include <vector>

namespace copilot::host {

/// IDs of live processes that have exactly this argument on their command line: a configuration
/// file's path names what was started with it.
[[nodiscard]] std::vector<pid_t> processes_with_argument(std::string_view argument);

} // namespace copilot::host
