// A container engine that only remembers: containers run until a test lets them end.

#pragma once

#include "host/container_engine.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace copilot::fakes {

class FakeContainerEngine final : public host::ContainerEngine {
public:
    host::Image pull(const std::string& reference) override {
        const std::lock_guard lock(mutex_);
        pulled.push_back(reference);
        if (missing_images.contains(reference))
            throw Error("pull image " + reference + ": manifest unknown");
        return {.id = reference, .digest = "sha256:" + reference};
    }

    std::optional<host::Image> find_image(const std::string& reference) override {
        return host::Image{.id = reference, .digest = "sha256:" + reference};
    }

    std::string create(const host::ContainerSpec& spec) override {
        const std::lock_guard lock(mutex_);
        specs[spec.name] = spec;
        containers.try_emplace(
            spec.name, host::Container{.id = spec.name, .name = spec.name, .labels = spec.labels}
        );
        return spec.name;
    }

    void start(const std::string& id) override {
        const std::lock_guard lock(mutex_);
        auto& container = containers.at(id);
        container.state =
            ends_at_once ? host::ContainerState::exited : host::ContainerState::running;
        container.exit_code = ends_at_once.value_or(0);
        ++started;
    }

    void stop(const std::string& id, std::chrono::seconds) override { end(id, 143); }

    void remove(const std::string& id) override {
        const std::lock_guard lock(mutex_);
        containers.erase(id);
    }

    std::vector<host::Container> list(const std::string& label) override {
        const std::lock_guard lock(mutex_);
        std::vector<host::Container> found;
        for (const auto& [name, container] : containers)
            if (container.labels.find(label))
                found.push_back(container);
        return found;
    }

    std::optional<host::Container> inspect(const std::string& id) override {
        const std::lock_guard lock(mutex_);
        const auto found = containers.find(id);
        return found == containers.end() ? std::nullopt : std::optional(found->second);
    }

    host::ExecResult
    exec(const std::string&, const std::vector<std::string>&, std::chrono::milliseconds) override {
        const std::lock_guard lock(mutex_);
        return {.exit_code = exec_exit_code, .output = ""};
    }

    void watch(std::function<void()>) override {}

    /// A container's own process ends.
    void end(const std::string& id, int exit_code) {
        const std::lock_guard lock(mutex_);
        if (const auto found = containers.find(id); found != containers.end()) {
            found->second.state = host::ContainerState::exited;
            found->second.exit_code = exit_code;
        }
    }

    std::set<std::string> missing_images;
    std::optional<int> ends_at_once; ///< The exit code of every container that is started.
    int exec_exit_code = 0;

    std::vector<std::string> pulled;
    std::map<std::string, host::ContainerSpec> specs;
    std::map<std::string, host::Container> containers; ///< By name, which is the ID here.
    int started = 0;

private:
    std::mutex mutex_;
};

} // namespace copilot::fakes
