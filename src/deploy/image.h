// Builds container images with the docker or podman that is installed, and pushes them.

#pragma once

#include "base/fields.h"
#include "io/file.h"
#include "io/process.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace copilot::deploy {

/// What to build. Paths are absolute.
struct ImageBuild {
    std::string container; ///< The container in the task that it is for: "api", "nginx".
    io::Path dockerfile;
    io::Path context;
    std::string target{};
    std::vector<std::string> cache_from{};
    Dictionary<std::string> arguments{};
    std::string platform{};
    Dictionary<std::string> labels{};
};

/// Where to push: a repository, and who may.
struct ImageRepository {
    std::string uri; ///< "127.0.0.1:5000/000000000000/us-west-2/shop/api"
    std::string user{};
    std::string password{};
};

enum class ImageTool { docker, podman };

/// The command line of a build, without running it: what a test can look at.
[[nodiscard]] std::vector<std::string> build_command(
    ImageTool tool,
    const ImageBuild& build,
    const std::string& uri,
    const std::vector<std::string>& tags
);

class ImageBuilder {
public:
    /// Called with each piece of what the tool prints.
    using Output = std::function<void(std::string_view)>;

    /// docker where its engine answers, else podman. Throws Error where neither works, saying what
    /// is wrong with each and what to install. `program` runs one command.
    explicit ImageBuilder(
        std::function<io::ProcessResult(const io::ProcessSpec&)> program = io::run
    );

    [[nodiscard]] ImageTool tool() const { return tool_; }

    /// Builds, pushes every tag, and answers the digest: "sha256:…".
    std::string build_and_push(
        const ImageBuild& build,
        const ImageRepository& repository,
        const std::vector<std::string>& tags,
        const Output& output
    ) const;

private:
    [[nodiscard]] std::string
    run(const std::vector<std::string>& arguments,
        const Output& output,
        const std::string& input = "") const;
    void log_in(const ImageRepository& repository, const Output& output) const;
    [[nodiscard]] std::string
    push(const ImageRepository& repository, const std::string& tag, const Output& output) const;

    std::function<io::ProcessResult(const io::ProcessSpec&)> program_;
    ImageTool tool_;
};

} // namespace copilot::deploy
