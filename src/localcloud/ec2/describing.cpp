// Filters.

#include "localcloud/ec2/describing.h"

namespace copilot::localcloud::ec2 {

namespace {

/// `*` is any text, `?` any character.
bool fits(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t star_text = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            star_text = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++star_text;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool any_fits(const std::vector<std::string>& patterns, const std::vector<std::string>& texts) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        return std::ranges::any_of(texts, [&](const std::string& text) {
            return fits(pattern, text);
        });
    });
}

std::vector<std::string> tag_keys(const Facts& facts) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : facts.tags)
        keys.push_back(key);
    return keys;
}

std::vector<std::string> values_of(const Facts& facts, std::string_view name) {
    constexpr std::string_view tag_prefix = "tag:";
    if (name == "tag-key")
        return tag_keys(facts);
    if (name.starts_with(tag_prefix)) {
        const auto* value = facts.tags.find(name.substr(tag_prefix.size()));
        return value ? std::vector{*value} : std::vector<std::string>{};
    }
    const auto found = facts.values.find(name);
    if (found == facts.values.end())
        throw aws::ServiceError(
            "InvalidParameterValue", format("The filter '{}' is invalid", name)
        );
    return found->second;
}

} // namespace

bool matches(const std::vector<aws::ec2::Filter>& filters, const Facts& facts) {
    bool all = true;
    for (const auto& filter : filters)
        all = any_fits(filter.values, values_of(facts, filter.name.value_or(""))) && all;
    return all;
}

} // namespace copilot::localcloud::ec2
