// Containers and their images, as the local cloud needs them. Abstract so that tests need no root.

#pragma once

#include "base/fields.h"
#include "base/interface.h"
#include "io/file.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace copilot::host {

/// What an image says of itself. https://github.com/opencontainers/image-spec/blob/main/config.md
struct Image {
    struct HealthCheck {
        std::vector<std::string> test; ///< "CMD" or "CMD-SHELL" first, as in a Dockerfile.
        std::chrono::seconds interval{30};
        std::chrono::seconds timeout{30};
        std::chrono::seconds start_period{0};
        int retries = 3;
    };

    std::string id;
    std::string digest; ///< "sha256:...", of the manifest.
    std::vector<std::string> entrypoint{};
    std::vector<std::string> cmd{};
    std::vector<std::string> env{};           ///< "NAME=value"
    std::vector<std::string> exposed_ports{}; ///< "8080/tcp"
    std::string user{};
    std::optional<HealthCheck> health_check{};
};

/// A file or directory of the host, seen inside a container.
struct Mount {
    std::string source;
    std::string target;
    bool read_only = true;
};

/// Absent means unlimited. Limits that the machine's cgroups cannot hold are left out.
struct ContainerLimits {
    std::optional<std::int64_t> memory_bytes{};
    std::optional<std::int64_t> cpu_units{}; ///< 1024 are one processor.
};

struct ContainerSpec {
    std::string name;  ///< Unique in the engine.
    std::string image; ///< An image that is there already: its ID, or a reference.
    std::optional<std::vector<std::string>> entrypoint{}; ///< Instead of the image's own.
    std::optional<std::vector<std::string>> command{};    ///< Instead of the image's own.
    Dictionary<std::string> environment{};                ///< Added to the image's own.
    Dictionary<std::string> labels{};
    std::string network_namespace{
    }; ///< "/run/netns/copilot-eni-0a1b"; the engine's own when empty.
    std::string hostname{};
    std::vector<Mount> mounts{};
    std::string user{}; ///< The image's own when empty.
    std::string working_directory{};
    bool read_only_root = false;
    ContainerLimits limits{};
    std::chrono::seconds stop_timeout{30};
    std::string log_file{}; ///< Where the engine writes what the container prints.
};

enum class ContainerState { created, running, exited };

struct Container {
    std::string id;
    std::string name;
    Dictionary<std::string> labels{};
    ContainerState state = ContainerState::created;
    int exit_code = 0; ///< Of an exited one; 128 + the signal when one ended it.
    std::optional<Timestamp> started{};
    std::optional<Timestamp> finished{};
    bool out_of_memory = false; ///< Only `inspect` says; so does the next.
    std::int64_t pid = 0;       ///< Of its first process, as the host sees it; 0 when none runs.
};

struct ExecResult {
    int exit_code = 0;
    std::string output;
    bool timed_out = false;
};

class ContainerEngine : public Interface {
public:
    /// Fetches an image, unless `reference` names a digest that is there already. Throws Error with
    /// the registry's reason.
    virtual Image pull(const std::string& reference) = 0;

    [[nodiscard]] virtual std::optional<Image> find_image(const std::string& reference) = 0;

    /// Makes a container without starting it and answers its ID. When one of that name is there
    /// already, answers that one's.
    virtual std::string create(const ContainerSpec& spec) = 0;

    /// Nothing happens when it runs already. Throws Error with the runtime's reason.
    virtual void start(const std::string& id) = 0;

    /// SIGTERM, and SIGKILL after `timeout`, or at once when the first process would never notice a
    /// SIGTERM. Waits until it has ended; nothing happens when it has already, or is not there.
    virtual void stop(const std::string& id, std::chrono::seconds timeout) = 0;

    /// Kills it when it runs. Nothing happens when it is not there.
    virtual void remove(const std::string& id) = 0;

    /// Containers of every state that carry `label`.
    [[nodiscard]] virtual std::vector<Container> list(const std::string& label) = 0;

    [[nodiscard]] virtual std::optional<Container> inspect(const std::string& id) = 0;

    /// Runs a command inside a running container, with the container's environment and user. A
    /// command that exceeds `timeout` is killed.
    virtual ExecResult exec(
        const std::string& id,
        const std::vector<std::string>& command,
        std::chrono::milliseconds timeout
    ) = 0;

    /// Calls `on_exit` from a thread of the engine's own, soon after any container ends, until the
    /// engine goes or an empty function takes its place. Calls may be spurious.
    virtual void watch(std::function<void()> on_exit) = 0;
};

} // namespace copilot::host
