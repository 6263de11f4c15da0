// Questions to a person. Every question knows the flag that answers it, so that where nobody can be
// asked the error says what to write instead.

#pragma once

#include "base/error.h"
#include "base/interface.h"
#include "term/terminal.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace copilot::term {

struct Question {
    std::string text;  ///< "What would you like to name your service?"
    std::string label; ///< What stays on the screen once it is answered: "Service name:".
    std::string flag;  ///< What answers it on the command line: "--name".
    std::string help{};
};

struct Choice {
    std::string value;
    std::string hint{};
};

/// Why an answer will not do; nothing when it will.
using Validate = std::function<std::optional<std::string>(const std::string&)>;

/// The person pressed Ctrl-C, or input ended: exit code 1, no message.
class Cancelled : public Error {
public:
    Cancelled() : Error("cancelled") {}
};

/// Asks. Each throws UsageError naming the flag where nobody can be asked, and Cancelled on Ctrl-C.
class Prompter : public Interface {
public:
    virtual std::string input(
        const Question& question, const std::string& otherwise = "", const Validate& validate = {}
    ) = 0;
    /// The same without echo.
    virtual std::string secret(const Question& question) = 0;
    virtual bool confirm(const Question& question, bool otherwise) = 0;
    /// One of `choices` (never empty); a single one is taken without asking, and said so.
    virtual std::string select(const Question& question, const std::vector<Choice>& choices) = 0;
    virtual std::vector<std::string> select_many(
        const Question& question,
        const std::vector<Choice>& choices,
        std::size_t at_least,
        const std::vector<std::string>& preselected = {}
    ) = 0;
};

[[nodiscard]] std::unique_ptr<Prompter> terminal_prompter(Terminal& terminal);

} // namespace copilot::term
