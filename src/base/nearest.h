#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot {

/// The one of `known` that `given` was probably meant to be: the fewest edits
/// (Damerau-Levenshtein), and no more than a third of its length. For "did you mean".
[[nodiscard]] std::optional<std::string>
nearest(std::string_view given, const std::vector<std::string>& known);

} // namespace copilot
