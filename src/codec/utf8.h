// UTF-8 as writers and parsers meet it: sequence by sequence, with bad bytes told apart.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace copilot::codec {

/// U+FFFD, which stands for what cannot be written.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The length in bytes of the character at the start of `text`; 0 when it is not valid UTF-8
/// (overlong forms, surrogates and values past U+10FFFF included) or `text` is empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

/// Whether `byte` goes on with a character instead of starting one.
[[nodiscard]] constexpr bool continues_utf8(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The number of characters of valid UTF-8.
[[nodiscard]] std::size_t utf8_count(std::string_view text);

/// Adds the UTF-8 of a code point.
void append_utf8(std::string& out, char32_t code_point);

} // namespace copilot::codec
