// The container engine on podman: a service of our own, with a storage of its own, that outlives
// this process and never touches a user's containers.

#pragma once

#include "host/container_engine.h"

#include <memory>

namespace copilot::host::podman {

struct EngineOptions {
    io::Path state; ///< Images and containers, kept over a reboot: "<state>/containers".
    io::Path run; ///< Sockets and what containers need to run: "<run>/podman"; goes with a reboot.
    std::string registry; ///< "127.0.0.1:5000": images from there come without TLS.
};

/// Starts nothing yet: the service is started when something is asked of it, and started again when
/// it is gone. Safe to share between threads.
[[nodiscard]] std::unique_ptr<ContainerEngine> make_engine(EngineOptions options);

/// Ends the service. Containers that run, run on.
void stop_service(const EngineOptions& options);

} // namespace copilot::host::podman
