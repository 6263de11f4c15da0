// Filters by name, description, tag keys, tag values, or all of them.

#include "localcloud/secretsmanager/filter.h"

#include "aws/service_error.h"

#include <algorithm>

namespace copilot::localcloud::secretsmanager {

namespace {

using aws::secretsmanager::Filter;

std::vector<std::string> texts_of(const Secret& secret, std::string_view key) {
    std::vector<std::string> texts;
    const bool all = key == "all";
    if (all || key == "name")
        texts.push_back(secret.name);
    if ((all || key == "description") && secret.description)
        texts.push_back(*secret.description);
    for (const auto& [tag, value] : secret.tags) {
        if (all || key == "tag-key")
            texts.push_back(tag);
        if (all || key == "tag-value")
            texts.push_back(value);
    }
    return texts;
}

void check_key(const std::string& key) {
    for (const auto* known : {"all", "name", "description", "tag-key", "tag-value"})
        if (key == known)
            return;
    throw aws::ServiceError(
        "ValidationException", format("The filter {} is not supported by the local cloud", key)
    );
}

bool passes_one(const Secret& secret, const Filter& filter) {
    const auto key = filter.key.value_or("");
    check_key(key);
    const auto texts = texts_of(secret, key);
    return std::ranges::any_of(filter.values, [&](const std::string& value) {
        const bool excludes = value.starts_with('!');
        const auto prefix = std::string_view(value).substr(excludes ? 1 : 0);
        const auto begins = [prefix](const std::string& text) { return text.starts_with(prefix); };
        return std::ranges::any_of(texts, begins) != excludes;
    });
}

} // namespace

bool passes(const Secret& secret, const std::vector<Filter>& filters) {
    return std::ranges::all_of(filters, [&](const Filter& filter) {
        return passes_one(secret, filter);
    });
}

} // namespace copilot::localcloud::secretsmanager
