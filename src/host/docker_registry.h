// The image registry on Debian's docker-registry.

#pragma once

#include "host/image_registry.h"

#include <cstdint>
#include <memory>

namespace copilot::host {

struct DockerRegistryOptions {
    io::Path state; ///< Its port, configuration and blobs: "<state>/registry".
    io::Path run;   ///< Its process ID and log: "<run>/registry".
};

[[nodiscard]] std::unique_ptr<ImageRegistry> make_docker_registry(DockerRegistryOptions options);

/// The configuration that docker-registry reads.
/// https://distribution.github.io/distribution/about/configuration/
[[nodiscard]] std::string registry_configuration(const std::string& address, const io::Path& blobs);

} // namespace copilot::host
