#pragma once

#include "base/document.h"

namespace copilot::manifest {

/// JSON Schema of service manifests, what environments override included.
[[nodiscard]] Document service_schema();

} // namespace copilot::manifest
