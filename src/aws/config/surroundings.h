// What configuration and credentials are read from: environment variables, files, programs. One
// small seam, so that tests need none of them.

#pragma once

#include "base/interface.h"
#include "io/file.h"
#include "io/process.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws {

class Surroundings : public Interface {
public:
    /// A variable that is set to something; one set to nothing counts as absent.
    [[nodiscard]] virtual std::optional<std::string> variable(std::string_view name) const = 0;

    /// A file's content; nothing when there is no such file.
    [[nodiscard]] virtual std::optional<std::string> file(const io::Path& path) const = 0;

    /// Writes a file that only its owner can read (0600), directories above it included.
    virtual void write_private_file(const io::Path& path, std::string_view content) const = 0;

    /// Runs a program to its end.
    [[nodiscard]] virtual io::ProcessResult run(const io::ProcessSpec& spec) const = 0;

    /// $HOME; "/" when there is none.
    [[nodiscard]] io::Path home() const { return variable("HOME").value_or("/"); }
};

/// This process's own.
class ProcessSurroundings final : public Surroundings {
public:
    [[nodiscard]] std::optional<std::string> variable(std::string_view name) const override;
    [[nodiscard]] std::optional<std::string> file(const io::Path& path) const override;
    void write_private_file(const io::Path& path, std::string_view content) const override;
    [[nodiscard]] io::ProcessResult run(const io::ProcessSpec& spec) const override;
};

} // namespace copilot::aws
