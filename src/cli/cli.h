// The command line: one file per command, a table of them, and what runs them.

#pragma once

#include <functional>
#include <string>
#include <vector>

namespace copilot::cli {

/// What the command line cannot do by itself, because roles do not know each other: main gives it.
struct Roles {
    /// Runs the local cloud in the foreground until it is told to stop; answers the exit code.
    std::function<int()> run_local_cloud;
    /// Takes everything away that the local cloud has; throws Error when it cannot.
    std::function<void()> erase_local_cloud;
};

/// Runs the command that `arguments` (without the program's name) say, and answers the exit code.
int run(const std::vector<std::string>& arguments, const Roles& roles);

} // namespace copilot::cli
