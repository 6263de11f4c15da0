#pragma once

#include <string>

namespace copilot::cli {

/// This build's version, "v1.34.0": what templates record and the downgrade guard compares.
[[nodiscard]] const std::string& version();

} // namespace copilot::cli
