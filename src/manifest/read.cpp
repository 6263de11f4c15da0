// What the readers share and no template needs.

#include "manifest/read.h"

#include "base/nearest.h"

#include <array>

namespace copilot::manifest {
namespace {

constexpr std::array<std::string_view, 8> truths{"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"};
constexpr std::array<std::string_view, 8> lies{"n", "N", "no", "No", "NO", "off", "Off", "OFF"};

/// "bucket" for "bucket_name", and the other way round.
std::optional<std::string>
longer_or_shorter(std::string_view key, const std::vector<std::string_view>& known) {
    constexpr std::size_t shortest = 3;
    for (const auto name : known)
        if (std::min(key.size(), name.size()) >= shortest
            && (key.starts_with(name) || name.starts_with(key)))
            return std::string(name);
    return std::nullopt;
}

/// The field that `key` was probably meant to be.
std::optional<std::string> meant(std::string_view key, const std::vector<std::string_view>& known) {
    const auto slip = nearest(key, {known.begin(), known.end()});
    return slip ? slip : longer_or_shorter(key, known);
}

std::string fields_hint(const std::vector<std::string_view>& known) {
    std::string text;
    for (const auto name : known)
        text += (text.empty() ? "the fields here are " : ", ") + std::string(name);
    return text;
}

} // namespace

void refuse_kind(const std::string& expected, const Document& in, const Place& at) {
    const bool empty = in.map() && in.map()->empty();
    at.error(format("expected {}, found {}", expected, empty ? "an empty map" : in.kind_name()));
}

bool Reader<bool>::accepts(const Document& in) {
    if (in.boolean())
        return true;
    const auto* text = in.text();
    return text
           && (std::ranges::find(truths, *text) != truths.end()
               || std::ranges::find(lies, *text) != lies.end());
}

void Reader<bool>::read(bool& out, const Document& in, const Place&) {
    out = in.boolean() ? *in.boolean() : std::ranges::find(truths, *in.text()) != truths.end();
}

std::string alternatives(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    return text;
}

void refuse_unknown_keys(
    const Document& in, const std::vector<std::string_view>& known, const Place& at
) {
    for (const auto& entry : *in.map()) {
        if (std::ranges::find(known, entry.key) != known.end())
            continue;
        if (const auto suggestion = meant(entry.key, known))
            at.error_at_key(entry.key, format("is not a field; did you mean \"{}\"?", *suggestion));
        else
            at.error_at_key(entry.key, "is not a field", fields_hint(known));
    }
}

} // namespace copilot::manifest
