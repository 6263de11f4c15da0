// What is said to podman's REST API and what it says: documents on one side, our types on the
// other. https://docs.podman.io/en/v4.3/_static/api.html

#pragma once

#include "host/container_engine.h"

namespace copilot::host::podman {

/// The body of POST /libpod/containers/create.
[[nodiscard]] Document create_request(const ContainerSpec& spec);

/// An entry of GET /libpod/containers/json.
[[nodiscard]] Container listed_container(const Document& entry);

/// The answer of GET /libpod/containers/{name}/json.
[[nodiscard]] Container inspected_container(const Document& answer);

/// The answer of GET /libpod/images/{name}/json.
[[nodiscard]] Image inspected_image(const Document& answer);

/// The image ID in the lines that POST /libpod/images/pull answers. Throws Error with the reason
/// when they end in one.
[[nodiscard]] std::string pulled_image_id(const std::string& reference, std::string_view lines);

} // namespace copilot::host::podman
