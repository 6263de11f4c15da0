// The container engine of the local cloud, and where what its containers need is kept.

#pragma once

#include "host/container_engine.h"
#include "localcloud/cloud.h"

#include <functional>
#include <memory>

namespace copilot::localcloud::ecs {

class Engine {
public:
    /// podman in the cloud's directories.
    explicit Engine(Cloud& cloud);

    host::ContainerEngine& operator*() { return *engine_; }

    host::ContainerEngine* operator->() { return engine_.get(); }

    /// Another one instead, and another way to know that an interface is there: for tests.
    void
    use(std::unique_ptr<host::ContainerEngine> engine,
        std::function<bool(const std::string&)> interface_ready) {
        engine_ = std::move(engine);
        interface_ready_ = std::move(interface_ready);
    }

    /// Whether the namespace of the network interface is there.
    [[nodiscard]] bool interface_ready(const std::string& network_interface_id) const {
        return interface_ready_(network_interface_id);
    }

    /// Whether there may be containers that no record knows: starting the engine only to learn that
    /// there are none would cost every start of the daemon.
    [[nodiscard]] bool was_used() const { return std::filesystem::exists(storage_); }

private:
    std::unique_ptr<host::ContainerEngine> engine_;
    std::function<bool(const std::string&)> interface_ready_;
    io::Path storage_;
};

} // namespace copilot::localcloud::ecs
