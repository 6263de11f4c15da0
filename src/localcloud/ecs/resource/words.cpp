#include "localcloud/ecs/resource/words.h"

#include "base/format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace copilot::localcloud::ecs {

namespace {

/// Names that differ by more than their first letter.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> odd_names{{
    {"EFSVolumeConfiguration", "efsVolumeConfiguration"},
    {"FilesystemId", "fileSystemId"},
    {"IAM", "iam"},
}};

std::string api_name(std::string_view property) {
    for (const auto& [cfn_name, name] : odd_names)
        if (cfn_name == property)
            return std::string(name);
    std::string name(property);
    if (!name.empty())
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    return name;
}

} // namespace

Document in_api_words(const Document& properties, std::initializer_list<std::string_view> maps) {
    if (const auto* list = properties.list()) {
        Document::List items;
        for (const auto& item : *list)
            items.push_back(in_api_words(item, maps));
        return items;
    }
    const auto* map = properties.map();
    if (!map)
        return properties;
    Document::Map renamed;
    for (const auto& [key, value, mark] : *map) {
        const bool is_users = std::ranges::find(maps, key) != maps.end();
        renamed.set(api_name(key), is_users ? value : in_api_words(value, maps));
    }
    return renamed;
}

std::string first_lost(const Document& given, const Document& taken) {
    if (const auto* list = given.list()) {
        const auto* others = taken.list();
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (!others || i >= others->size())
                return format("[{}]", i);
            if (const auto lost = first_lost((*list)[i], (*others)[i]); !lost.empty())
                return format("[{}]{}{}", i, lost.starts_with('[') ? "" : ".", lost);
        }
        return {};
    }
    if (const auto* map = given.map()) {
        for (const auto& [key, value, mark] : *map) {
            const auto* other = taken.find(key);
            const bool says_nothing = value.is_null() || (value.list() && value.list()->empty())
                                      || (value.map() && value.map()->empty());
            if (!other && !says_nothing)
                return key;
            if (!other)
                continue;
            if (const auto lost = first_lost(value, *other); !lost.empty())
                return key + (lost.starts_with('[') ? "" : ".") + lost;
        }
    }
    return {};
}

} // namespace copilot::localcloud::ecs
