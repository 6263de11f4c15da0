// Percent-encoding and what is built from it: query strings and form bodies.

#include "codec/form.h"

#include <algorithm>

namespace copilot::codec {
namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void append_encoded(std::string& out, std::string_view text, bool keep_slash) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        if (is_unreserved(c) || (keep_slash && c == '/')) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
}

std::string decode(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        const auto low = high >= 0 ? hex_value(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

} // namespace

std::string percent_encode(std::string_view text, bool keep_slash) {
    std::string out;
    out.reserve(text.size());
    append_encoded(out, text, keep_slash);
    return out;
}

std::string percent_decode(std::string_view text) {
    return decode(text, false);
}

std::string to_form(const Form& form) {
    std::string out;
    for (const auto& [name, value] : form) {
        if (!out.empty())
            out += '&';
        append_encoded(out, name, false);
        out += '=';
        append_encoded(out, value, false);
    }
    return out;
}

Form parse_form(std::string_view text) {
    Form form;
    while (!text.empty()) {
        const auto length = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, length);
        text.remove_prefix(std::min(length + 1, text.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        const auto value = pair.substr(std::min(equals + 1, pair.size()));
        form.emplace_back(decode(pair.substr(0, equals), true), decode(value, true));
    }
    return form;
}

} // namespace copilot::codec
