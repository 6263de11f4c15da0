// An environment and files that are only values.

#pragma once

#include "aws/config/surroundings.h"

#include <map>

namespace copilot::fakes {

class FakeSurroundings final : public aws::Surroundings {
public:
    std::map<std::string, std::string, std::less<>> variables{{"HOME", "/home/ada"}};
    mutable std::map<std::string, std::string> files{};
    /// What each program prints, by its first argument; others cannot be found.
    std::map<std::string, std::string> programs{};

    [[nodiscard]] std::optional<std::string> variable(std::string_view name) const override {
        const auto found = variables.find(name);
        if (found == variables.end() || found->second.empty())
            return std::nullopt;
        return found->second;
    }

    [[nodiscard]] std::optional<std::string> file(const io::Path& path) const override {
        const auto found = files.find(path.string());
        if (found == files.end())
            return std::nullopt;
        return found->second;
    }

    void write_private_file(const io::Path& path, std::string_view content) const override {
        files[path.string()] = content;
    }

    [[nodiscard]] io::ProcessResult run(const io::ProcessSpec& spec) const override {
        const auto found = programs.find(spec.arguments.front());
        if (found == programs.end())
            return {.exit_code = 127, .error = "not found"};
        return {.out = found->second};
    }
};

} // namespace copilot::fakes
