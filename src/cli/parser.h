// Turns a command line into a command with its flags set, or into help.

#pragma once

#include "cli/command.h"

#include <memory>
#include <string>
#include <vector>

namespace copilot::cli {

/// What a command line turned out to be.
struct Parsed {
    const CommandSpec* spec = nullptr; ///< Null when `text` is all there is to say.
    std::unique_ptr<Command> command{};
    std::string text{}; ///< Help.
    /// Flags of every command.
    std::string profile{};
    std::string region{};
    bool debug = false;
};

/// Reads `arguments` (without the program's name). Throws UsageError, with the nearest known name
/// as its hint where there is one.
[[nodiscard]] Parsed
parse(const std::vector<CommandSpec>& specs, const std::vector<std::string>& arguments);

/// The help of one command, as `--help` prints it.
[[nodiscard]] std::string help_of(const CommandSpec& spec);

/// The flags of a command, for completion: "--name", "-n".
[[nodiscard]] std::vector<std::string> flag_names(const CommandSpec& spec);

} // namespace copilot::cli
