#include "base/document.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot {

DocumentMap::DocumentMap(std::initializer_list<Entry> entries) {
    for (const auto& entry : entries)
        set(entry.key, entry.value);
}

const Document* DocumentMap::find(std::string_view key) const {
    const auto found = std::ranges::find(entries_, key, &Entry::key);
    return found == entries_.end() ? nullptr : &found->value;
}

Document* DocumentMap::find(std::string_view key) {
    const auto found = std::ranges::find(entries_, key, &Entry::key);
    return found == entries_.end() ? nullptr : &found->value;
}

Document& DocumentMap::operator[](std::string_view key) {
    if (auto* found = find(key))
        return *found;
    return entries_.emplace_back(Entry{std::string(key), {}, {}}).value;
}

void DocumentMap::set(std::string key, Document value) {
    if (auto* found = find(key))
        *found = std::move(value);
    else
        append(std::move(key), std::move(value));
}

void DocumentMap::append(std::string key, Document value) {
    entries_.push_back({std::move(key), std::move(value), {}});
}

void DocumentMap::erase(std::string_view key) {
    std::erase_if(entries_, [key](const Entry& entry) { return entry.key == key; });
}

bool DocumentMap::operator==(const DocumentMap& other) const {
    if (size() != other.size())
        return false;
    return std::ranges::all_of(entries_, [&other](const Entry& entry) {
        const auto* theirs = other.find(entry.key);
        return theirs != nullptr && *theirs == entry.value;
    });
}

Document Document::from_double(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    const std::string text(buffer.data(), end);
    std::int64_t whole = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size())
        return whole;
    return Number{text};
}

const Document* Document::find(std::string_view key) const {
    const auto* entries = map();
    return entries ? entries->find(key) : nullptr;
}

Document* Document::find(std::string_view key) {
    auto* entries = map();
    return entries ? entries->find(key) : nullptr;
}

const Document* Document::at(std::initializer_list<std::string_view> path) const {
    const auto* here = this;
    for (const auto key : path) {
        here = here->find(key);
        if (!here)
            return nullptr;
    }
    return here;
}

namespace {

struct ScalarText {
    std::string operator()(std::monostate) const { return {}; }

    std::string operator()(bool value) const { return value ? "true" : "false"; }

    std::string operator()(std::int64_t value) const { return std::to_string(value); }

    std::string operator()(const Number& value) const { return value.text; }

    std::string operator()(const std::string& value) const { return value; }

    std::string operator()(const Document::List&) const { return {}; }

    std::string operator()(const Document::Map&) const { return {}; }
};

} // namespace

std::string Document::scalar_text() const {
    return std::visit(ScalarText{}, content);
}

std::string_view Document::kind_name() const {
    static constexpr std::array<std::string_view, 7> names{
        "nothing", "a boolean", "a number", "a number", "a string", "a list", "a map"
    };
    return names.at(content.index());
}

} // namespace copilot
