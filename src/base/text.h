// Small things done to text.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copilot {

/// The pieces between `separator`s; an empty text has none.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

[[nodiscard]] std::string
joined(const std::vector<std::string>& pieces, std::string_view separator);

/// Without spaces, tabs and line ends at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

[[nodiscard]] std::string lower_case(std::string_view text);

/// Every `from` replaced by `to`.
[[nodiscard]] std::string
replaced(std::string_view text, std::string_view from, std::string_view to);

} // namespace copilot
