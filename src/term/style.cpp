#include "term/style.h"

#include <cstdint>

namespace copilot::term {
namespace {

std::string_view code(Style style) {
    switch (style) {
    case Style::plain:
        return "";
    case Style::bold:
        return "1";
    case Style::faint:
        return "2";
    case Style::success:
        return "92";
    case Style::failure:
        return "91";
    case Style::warning:
        return "33";
    case Style::resource:
        return "94";
    case Style::command:
        return "96";
    }
    return "";
}

/// One character, or one escape sequence, at the front of a text.
struct Piece {
    std::size_t bytes = 1;
    std::size_t columns = 1;
};

std::size_t escape_length(std::string_view text) {
    std::size_t length = 2;
    while (length < text.size() && (text[length] < '@' || text[length] > '~'))
        ++length;
    return length < text.size() ? length + 1 : text.size();
}

bool is_wide(std::uint32_t point) {
    return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF)
           || (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF)
           || (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60)
           || (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x1F300 && point <= 0x1FAFF)
           || (point >= 0x20000 && point <= 0x3FFFD);
}

bool is_combining(std::uint32_t point) {
    return (point >= 0x0300 && point <= 0x036F) || point == 0x200B || point == 0x200D
           || (point >= 0xFE00 && point <= 0xFE0F);
}

Piece first_piece(std::string_view text) {
    if (text.starts_with("\x1b["))
        return {escape_length(text), 0};
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (bytes == 1 || bytes > text.size())
        return {1, 1};
    std::uint32_t point = lead & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        point = (point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {bytes, is_combining(point) ? 0U : is_wide(point) ? 2U : 1U};
}

} // namespace

std::string styled(Style style, std::string_view text, bool colour) {
    if (!colour || style == Style::plain || text.empty())
        return std::string(text);
    return "\x1b[" + std::string(code(style)) + "m" + std::string(text) + "\x1b[0m";
}

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const auto piece = first_piece(text);
        columns += piece.columns;
        text.remove_prefix(piece.bytes);
    }
    return columns;
}

std::string truncated(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns)
        return std::string(text);
    std::string kept;
    std::size_t used = 0;
    bool cut = false;
    while (!text.empty()) {
        const auto piece = first_piece(text);
        if (!cut && used + piece.columns + 1 > columns) {
            kept += columns == 0 ? "" : "…";
            cut = true;
        }
        if (!cut || piece.columns == 0)
            kept += text.substr(0, piece.bytes);
        used += piece.columns;
        text.remove_prefix(piece.bytes);
    }
    return kept;
}

} // namespace copilot::term
