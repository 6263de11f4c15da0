// The core schema, https://yaml.org/spec/1.2.2/#103-core-schema, and what version 1.1 had beside
// it.

#include "codec/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace copilot::codec {
namespace {

using Words = std::array<std::string_view, 3>;

constexpr std::array<std::string_view, 4> nulls{"~", "null", "Null", "NULL"};
constexpr Words trues{"true", "True", "TRUE"};
constexpr Words falses{"false", "False", "FALSE"};
constexpr Words infinities{".inf", ".Inf", ".INF"};
constexpr Words no_numbers{".nan", ".NaN", ".NAN"};

bool is_one_of(const auto& words, std::string_view text) {
    return std::ranges::find(words, text) != words.end();
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view without_sign(std::string_view text) {
    return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

std::size_t count_digits(std::string_view text) {
    return std::min(text.find_first_not_of("0123456789"), text.size());
}

std::optional<std::int64_t> read_integer(std::string_view digits, int base) {
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// "0x1F" and "0o17".
std::optional<std::int64_t> read_prefixed(std::string_view text) {
    for (const auto& [prefix, base] : {std::pair{"0x", 16}, std::pair{"0o", 8}})
        if (text.starts_with(prefix) && text.size() > 2 && text[2] != '-')
            return read_integer(text.substr(2), base);
    return std::nullopt;
}

/// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
bool is_decimal(std::string_view text) {
    text = without_sign(text);
    const auto whole = count_digits(text);
    text.remove_prefix(whole);
    std::size_t fraction = 0;
    if (text.starts_with('.')) {
        fraction = count_digits(text.substr(1));
        text.remove_prefix(1 + fraction);
    }
    if (whole + fraction == 0)
        return false;
    if (text.empty())
        return true;
    if (text[0] != 'e' && text[0] != 'E')
        return false;
    text = without_sign(text.substr(1));
    return !text.empty() && count_digits(text) == text.size();
}

bool has_leading_zero(std::string_view text) {
    text = without_sign(text);
    return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
}

bool is_beyond_double(std::string_view digits) {
    double ignored = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), ignored);
    return result.ec == std::errc::result_out_of_range;
}

/// What no program can calculate with is text: a hash may look like "12e3456".
Document resolve_decimal(std::string_view text) {
    const auto digits = text.starts_with('+') ? text.substr(1) : text;
    if (const auto value = read_integer(digits, 10))
        return *value;
    if (is_beyond_double(digits))
        return text;
    return Number{std::string(text)};
}

bool is_word_of_version_1_1(std::string_view text) {
    constexpr std::array<std::string_view, 20> words{"y",   "Y",   "yes", "Yes", "YES", "n",  "N",
                                                     "no",  "No",  "NO",  "on",  "On",  "ON", "off",
                                                     "Off", "OFF", "<<",  "=",   "",    "?"};
    return is_one_of(words, text);
}

/// Underscores in numbers, base 60, dates: whatever is made of what they are made of.
bool may_be_number_of_version_1_1(std::string_view text) {
    const auto rest = without_sign(text);
    if (rest.empty() || (!is_digit(rest[0]) && rest[0] != '.'))
        return false;
    constexpr std::string_view parts = "0123456789abcdefABCDEF_.:+-xXoOtTzZ ";
    return rest.find_first_not_of(parts) == std::string_view::npos
           && std::ranges::count(rest, '.') <= 1 && std::ranges::any_of(rest, is_digit);
}

} // namespace

Document resolve_plain_scalar(std::string_view text) {
    if (text.empty() || is_one_of(nulls, text))
        return nullptr;
    if (is_one_of(trues, text))
        return true;
    if (is_one_of(falses, text))
        return false;
    if (is_one_of(infinities, without_sign(text)) || is_one_of(no_numbers, text))
        return Number{std::string(text)};
    if (const auto value = read_prefixed(text))
        return *value;
    if (is_decimal(text) && !has_leading_zero(text))
        return resolve_decimal(text);
    return text;
}

bool reads_as_something_else(std::string_view text) {
    return is_word_of_version_1_1(text) || may_be_number_of_version_1_1(text)
           || !resolve_plain_scalar(text).text();
}

} // namespace copilot::codec
