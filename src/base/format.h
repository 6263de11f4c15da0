// Text from parts: `format("stack {} is {}", name, status)`. {fmt} behind one header, until the
// compiler has std::format.

#pragma once

#include <fmt/core.h>

namespace copilot {

using fmt::format;

} // namespace copilot
