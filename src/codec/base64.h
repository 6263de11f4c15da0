#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace copilot::codec {

[[nodiscard]] std::string to_base64(std::string_view bytes);
/// Nothing when `text` is not base64. Padding may be missing.
[[nodiscard]] std::optional<std::string> parse_base64(std::string_view text);
/// Lower-case hexadecimal.
[[nodiscard]] std::string to_hex(std::string_view bytes);

} // namespace copilot::codec
