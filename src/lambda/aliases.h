// The `Aliases` parameter of an environment's stack: JSON, a list of names by workload.

#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::lambda {

/// An empty text has none; anything but lists of text by workload throws Error.
[[nodiscard]] Dictionary<std::vector<std::string>> decode_aliases(const std::string& json);

} // namespace copilot::lambda
