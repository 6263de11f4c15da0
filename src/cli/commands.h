#pragma once

#include "cli/command.h"

namespace copilot::cli {

/// Every command of commands.inc.
[[nodiscard]] const std::vector<CommandSpec>& commands();

} // namespace copilot::cli
