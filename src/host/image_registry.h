// The registry that users push to and that containers are pulled from: Debian's docker-registry on
// a loopback port of its own.
// https://distribution.github.io/distribution/spec/api/

#pragma once

#include "base/interface.h"
#include "base/timestamp.h"
#include "io/file.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::host {

struct RegistryManifest {
    std::string digest; ///< "sha256:..."
    std::string media_type;
    std::int64_t size = 0; ///< Compressed layers and configuration, in bytes.
    std::optional<Timestamp> pushed{};
};

/// Abstract so that tests need no daemon.
class ImageRegistry : public Interface {
public:
    /// "127.0.0.1:5000": the same for as long as the state is kept. Known before the registry runs.
    [[nodiscard]] virtual std::string address() = 0;

    /// Starts the registry unless it answers already. It survives this process. Throws Error when
    /// docker-registry is not installed or its port is taken.
    virtual void ensure_running() = 0;

    /// Sorted; empty when there is no such repository.
    [[nodiscard]] virtual std::vector<std::string> tags(const std::string& repository) = 0;

    /// `reference` is a tag or a digest. Nothing when there is none.
    [[nodiscard]] virtual std::optional<RegistryManifest>
    manifest(const std::string& repository, const std::string& reference) = 0;

    /// Takes a manifest away by its digest, and every tag on it. False when there was none.
    virtual bool remove_manifest(const std::string& repository, const std::string& digest) = 0;

    virtual void stop() = 0;
};

} // namespace copilot::host
