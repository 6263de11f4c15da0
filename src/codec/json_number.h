#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace copilot::codec {

/// The number as JSON spells it: ".5" is "0.5", "+1." is "1". Nothing for what JSON has no number
/// for (".inf").
[[nodiscard]] std::optional<std::string> to_json_number(std::string_view text);

} // namespace copilot::codec
