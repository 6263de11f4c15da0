// Text for people: colours that know whether they are welcome, and columns that know wide
// characters.

#pragma once

#include <string>
#include <string_view>

namespace copilot::term {

enum class Style { plain, bold, faint, success, failure, warning, resource, command };

/// `text` in a style, or as it is when `colour` is off.
[[nodiscard]] std::string styled(Style style, std::string_view text, bool colour);

/// How many columns `text` takes: escape sequences none, wide characters two.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` cut to at most `columns`, with an ellipsis where something is missing; escape sequences
/// are kept whole.
[[nodiscard]] std::string truncated(std::string_view text, std::size_t columns);

} // namespace copilot::term
