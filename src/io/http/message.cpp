#include "io/http/message.h"

#include <algorithm>

namespace copilot::io {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool same_header_name(std::string_view a, std::string_view b) {
    return a.size() == b.size()
           && std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const auto& [field, value] : fields_)
        if (same_header_name(field, name))
            return value;
    return std::nullopt;
}

std::string_view Headers::value_or(std::string_view name, std::string_view otherwise) const {
    return find(name).value_or(otherwise);
}

void Headers::add(std::string name, std::string value) {
    fields_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string name, std::string value) {
    erase(name);
    add(std::move(name), std::move(value));
}

void Headers::erase(std::string_view name) {
    std::erase_if(fields_, [name](const auto& field) {
        return same_header_name(field.first, name);
    });
}

std::string_view HttpRequest::path() const {
    const std::string_view all = target;
    return all.substr(0, all.find('?'));
}

std::string_view HttpRequest::query() const {
    const std::string_view all = target;
    const auto mark = all.find('?');
    return mark == std::string_view::npos ? std::string_view{} : all.substr(mark + 1);
}

} // namespace copilot::io
