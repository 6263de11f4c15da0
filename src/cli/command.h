// The life of a command: define its flags, validate them, ask for what is missing, execute,
// recommend what is next.

#pragma once

#include "base/interface.h"
#include "cli/flags.h"
#include "cli/session.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::cli {

class Command : public Interface {
public:
    virtual void define(Flags& flags) = 0;

    /// Looks at what the flags say, before anything is asked. Throws UsageError or Error.
    virtual void validate(Session& /*session*/) {}

    /// Asks only for what no flag gave: with every required flag set, a command never prompts.
    virtual void ask(Session& /*session*/) {}

    virtual void execute(Session& session) = 0;

    /// What to run next, printed after a success.
    [[nodiscard]] virtual std::vector<std::string> recommend() const { return {}; }
};

struct CommandSpec {
    std::string_view path;    ///< "svc package"
    std::string_view summary; ///< One sentence.
    /// Lines that a person can copy, each with a comment above it: "  # Deploy to test.\n  copilot
    /// ...".
    std::string_view examples{};
    std::function<std::unique_ptr<Command>()> make;
    bool hidden = false;
};

/// What a command throws to end with an exit code and, where `message` is empty, without a word.
class ExitCode : public Error {
public:
    explicit ExitCode(int code, const std::string& message = "") : Error(message), code_(code) {}

    [[nodiscard]] int code() const { return code_; }

private:
    int code_;
};

} // namespace copilot::cli
