// What an unquoted YAML scalar is.

#pragma once

#include "base/document.h"

namespace copilot::codec {

/// As YAML 1.2's core schema resolves it: null, booleans, integers, other numbers, or text. Digits
/// with a leading zero are text, so that account IDs stay what they are.
[[nodiscard]] Document resolve_plain_scalar(std::string_view text);

/// Whether some YAML reader, of version 1.1 or 1.2, would take the unquoted `text` for something
/// other than text: `no`, `1:30` and `2012-10-17` too.
[[nodiscard]] bool reads_as_something_else(std::string_view text);

} // namespace copilot::codec
