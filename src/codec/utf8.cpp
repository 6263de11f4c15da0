// UTF-8, checked as strictly as RFC 3629 defines it.

#include "codec/utf8.h"

#include <algorithm>

namespace copilot::codec {
namespace {

/// What the second byte of a sequence may be, which depends on the first.
struct SecondByte {
    unsigned char lowest = 0x80;
    unsigned char highest = 0xBF;
};

SecondByte second_byte_after(unsigned char first) {
    switch (first) {
    case 0xE0:
        return {.lowest = 0xA0};
    case 0xED:
        return {.highest = 0x9F};
    case 0xF0:
        return {.lowest = 0x90};
    case 0xF4:
        return {.highest = 0x8F};
    default:
        return {};
    }
}

std::size_t length_announced_by(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty())
        return 0;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto length = length_announced_by(first);
    if (length <= 1)
        return length;
    if (text.size() < length)
        return 0;
    const auto [lowest, highest] = second_byte_after(first);
    const auto second = static_cast<unsigned char>(text[1]);
    if (second < lowest || second > highest)
        return 0;
    return std::ranges::all_of(text.substr(2, length - 2), continues_utf8) ? length : 0;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = utf8_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t utf8_count(std::string_view text) {
    const auto count = std::ranges::count_if(text, [](char byte) { return !continues_utf8(byte); });
    return static_cast<std::size_t>(count);
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xC0U | (code_point >> 6U));
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0U | (code_point >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (code_point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace copilot::codec
