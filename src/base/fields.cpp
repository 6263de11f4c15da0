#include "base/fields.h"

#include <charconv>
#include <limits>

namespace copilot {
namespace {

DecodeError unexpected(std::string_view wanted, const Document& in) {
    const auto text = in.scalar_text();
    const auto found = text.empty() ? std::string(in.kind_name()) : '"' + text + '"';
    return {"", format("expected {}, found {}", wanted, found), in.mark};
}

template <typename T>
bool parse_whole(const std::string& text, T& out) {
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, out);
    return parsed.ec == std::errc{} && parsed.ptr == end;
}

} // namespace

DecodeError DecodeError::within(std::string_view outer) const {
    const bool joins = path_.empty() || path_.starts_with('[');
    return {std::string(outer) + (joins ? "" : ".") + path_, reason_, mark_};
}

Document encode(Timestamp value, Empties) {
    const auto count = value.time_since_epoch().count();
    if (count % 1000 == 0)
        return count / 1000;
    return Number{to_epoch_seconds(value)};
}

// Numbers and booleans are read as text too: query parameters and template parameters have no
// types of their own.
void decode_into(std::string& out, const Document& in) {
    if (in.list() || in.map() || in.is_null())
        throw unexpected("a string", in);
    out = in.scalar_text();
}

void decode_into(bool& out, const Document& in) {
    const auto text = in.scalar_text();
    if (text != "true" && text != "false")
        throw unexpected("true or false", in);
    out = text == "true";
}

void decode_into(std::int64_t& out, const Document& in) {
    if (const auto* value = in.integer())
        out = *value;
    else if (!parse_whole(in.scalar_text(), out))
        throw unexpected("a whole number", in);
}

void decode_into(int& out, const Document& in) {
    std::int64_t wide = 0;
    decode_into(wide, in);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        throw unexpected("a smaller number", in);
    out = static_cast<int>(wide);
}

void decode_into(double& out, const Document& in) {
    if (!parse_whole(in.scalar_text(), out))
        throw unexpected("a number", in);
}

void decode_into(Timestamp& out, const Document& in) {
    const auto time = parse_timestamp(in.scalar_text());
    if (!time)
        throw unexpected("a time", in);
    out = *time;
}

void decode_into(Blob& out, const Document& in) {
    const auto* text = in.text();
    if (!text)
        throw unexpected("bytes", in);
    out.bytes = *text;
}

bool left_out(const Document& encoded, Empties empties) {
    if (encoded.is_null())
        return true;
    if (empties == Empties::keep)
        return false;
    return (encoded.list() && encoded.list()->empty()) || (encoded.map() && encoded.map()->empty());
}

} // namespace copilot
