// `environments.<name>`: what an environment changes of a workload's manifest.

#pragma once

#include "base/document.h"

#include <string>

namespace copilot::manifest {

/// The manifest as `environment` sees it, without `environments`. Maps are merged key by key;
/// everything else that the override says replaces what was there, and so does a value of another
/// shape. A variable or a secret is replaced as a whole. `image.build` and `image.location` exclude
/// each other: the override's stays.
[[nodiscard]] Document with_overrides(const Document& manifest, const std::string& environment);

} // namespace copilot::manifest
