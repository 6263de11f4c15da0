// Base64 and hexadecimal, by table.

#include "codec/base64.h"

#include <array>
#include <cstdint>

namespace copilot::codec {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_digit = 64;

constexpr std::array<std::uint8_t, 256> make_values() {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_digit);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values.at(static_cast<unsigned char>(alphabet[i])) = static_cast<std::uint8_t>(i);
    return values;
}

constexpr auto values = make_values();

std::uint32_t byte_at(std::string_view bytes, std::size_t index) {
    return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0U;
}

/// Padding counts only where it fills the last group of four.
std::string_view without_padding(std::string_view text) {
    if (text.size() % 4 != 0)
        return text;
    for (int allowed = 2; allowed > 0 && text.ends_with('='); --allowed)
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string to_base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4, '=');
    auto* out = text.data();
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto group =
            byte_at(bytes, i) << 16U | byte_at(bytes, i + 1) << 8U | byte_at(bytes, i + 2);
        *out++ = alphabet[group >> 18U];
        *out++ = alphabet[group >> 12U & 63U];
        if (i + 1 < bytes.size())
            *out++ = alphabet[group >> 6U & 63U];
        if (i + 2 < bytes.size())
            *out++ = alphabet[group & 63U];
    }
    return text;
}

std::optional<std::string> parse_base64(std::string_view text) {
    text = without_padding(text);
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t group = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const auto value = values.at(static_cast<unsigned char>(c));
        if (value == no_digit)
            return std::nullopt;
        group = (group << 6U | value) & 0xFFFFU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(group >> bits & 0xFFU);
        }
    }
    return bytes;
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

} // namespace copilot::codec
