// YAML spells numbers in ways that JSON does not know; this is where they become JSON's.

#include "codec/json_number.h"

#include <algorithm>

namespace copilot::codec {
namespace {

std::string_view take_digits(std::string_view& text) {
    const auto count = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
    if (text.empty() || !any_of.contains(text[0]))
        return false;
    text.remove_prefix(1);
    return true;
}

/// "e+5" and the like; false when it is none.
bool take_exponent(std::string_view& text, std::string& out) {
    if (!take(text, "eE"))
        return text.empty();
    out += 'e';
    if (text.starts_with('-'))
        out += '-';
    take(text, "+-");
    const auto digits = take_digits(text);
    out += digits;
    return !digits.empty() && text.empty();
}

bool is_as_json_has_it(std::string_view text) {
    take(text, "-");
    const auto whole = take_digits(text);
    if (whole.empty() || (whole.size() > 1 && whole[0] == '0'))
        return false;
    if (take(text, ".") && take_digits(text).empty())
        return false;
    std::string ignored;
    return take_exponent(text, ignored);
}

} // namespace

std::optional<std::string> to_json_number(std::string_view text) {
    if (is_as_json_has_it(text))
        return std::string(text);
    std::string out;
    if (text.starts_with('-'))
        out += '-';
    take(text, "+-");
    auto whole = take_digits(text);
    const auto fraction = take(text, ".") ? take_digits(text) : std::string_view{};
    if (whole.empty() && fraction.empty())
        return std::nullopt;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    out += whole.empty() ? "0" : whole;
    if (!fraction.empty())
        out.append(1, '.').append(fraction);
    if (!take_exponent(text, out))
        return std::nullopt;
    return out;
}

} // namespace copilot::codec
