// The podman process that answers our REST calls.

#pragma once

#include "host/podman/configuration.h"
#include "host/podman/engine.h"
#include "io/process.h"

#include <mutex>

namespace copilot::host::podman {

class Service {
public:
    explicit Service(EngineOptions options);

    [[nodiscard]] io::Path socket() const { return run_ / "podman.sock"; }

    /// Where podman's monitors write a file for each container that ends.
    [[nodiscard]] io::Path exits() const { return run_ / "tmp" / "exits"; }

    /// What the OCI runtime knows of running containers.
    [[nodiscard]] io::Path runtime_root() const { return run_ / "runtime"; }

    /// "runc" or "crun".
    [[nodiscard]] std::string runtime();

    /// Answers when the service does. Throws Error when it cannot be started.
    void ensure_running();

    void stop();

private:
    void write_configuration();
    void forget_previous_boot() const;
    [[nodiscard]] io::DaemonSpec command() const;

    EngineOptions options_;
    io::Path files_;
    io::Path run_;
    std::mutex mutex_;
};

} // namespace copilot::host::podman
