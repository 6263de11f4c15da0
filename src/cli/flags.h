// A command's flags, as it declares them. One declaration parses, prints help and completes.

#pragma once

#include "base/fields.h"
#include "base/interface.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::cli {

/// Where a command declares what may stand behind its name. `letter` is '\0' for none. Values stay
/// as they were where the command line does not name the flag, so a default is an initialiser.
class Flags : public Interface {
public:
    virtual void
    text(std::string_view name, char letter, std::string& value, std::string_view help) = 0;
    /// One of `choices` only; they are completed.
    virtual void choice(
        std::string_view name,
        char letter,
        std::string& value,
        const std::vector<std::string>& choices,
        std::string_view help
    ) = 0;
    /// Comma-separated, and may be repeated.
    virtual void list(
        std::string_view name, char letter, std::vector<std::string>& values, std::string_view help
    ) = 0;
    /// key=value, comma-separated, and may be repeated.
    virtual void pairs(
        std::string_view name, char letter, Dictionary<std::string>& values, std::string_view help
    ) = 0;
    virtual void toggle(std::string_view name, char letter, bool& value, std::string_view help) = 0;
    /// A flag that may also be absent: `--deploy`, `--deploy=false`, or neither.
    virtual void maybe(
        std::string_view name, char letter, std::optional<bool>& value, std::string_view help
    ) = 0;
    virtual void number(
        std::string_view name,
        char letter,
        std::optional<std::int64_t>& value,
        std::string_view help
    ) = 0;
    /// An argument without a name; several are taken in the order of their declaration.
    virtual void argument(std::string_view name, std::string& value, std::string_view help) = 0;
    /// At most one of these flags may be given.
    virtual void exclusive(const std::vector<std::string>& names) = 0;
    /// The flags declared from here on are shown under this title.
    virtual void group(std::string_view title) = 0;
};

} // namespace copilot::cli
