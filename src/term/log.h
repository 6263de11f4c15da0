// Messages to people, on standard error; standard output carries results only.

#pragma once

#include "term/style.h"
#include "term/terminal.h"

#include <string>
#include <vector>

namespace copilot::term {

class Log {
public:
    explicit Log(Terminal& terminal) : terminal_(terminal) {}

    void info(std::string_view message) const;
    void success(std::string_view message) const; ///< ✔ message
    void failure(std::string_view message) const; ///< ✘ message
    void note(std::string_view message) const;    ///< Note: message
    void debug(std::string_view message) const;

    /// What to do next, one line each.
    void recommend(const std::vector<std::string>& actions) const;

    [[nodiscard]] std::string resource(std::string_view name) const;
    [[nodiscard]] std::string command(std::string_view line) const; ///< In backticks.
    [[nodiscard]] std::string input(std::string_view text) const;

private:
    void line(std::string_view text) const;
    [[nodiscard]] std::string paint(Style style, std::string_view text) const;

    Terminal& terminal_;
};

} // namespace copilot::term
