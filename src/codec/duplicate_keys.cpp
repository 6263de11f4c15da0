// Finds keys that are there twice, in time that a hostile text cannot make quadratic.

#include "codec/duplicate_keys.h"

#include <algorithm>
#include <unordered_set>

namespace copilot::codec {
namespace {

constexpr std::size_t small = 16;

const DocumentMap::Entry* find_by_comparing(const DocumentMap& map) {
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        for (auto earlier = map.begin(); earlier != entry; ++earlier)
            if (earlier->key == entry->key)
                return &*entry;
    return nullptr;
}

} // namespace

const DocumentMap::Entry* find_duplicate_key(const DocumentMap& map) {
    if (map.size() <= small)
        return find_by_comparing(map);
    std::unordered_set<std::string_view> seen;
    seen.reserve(map.size());
    const auto found = std::ranges::find_if(map, [&seen](const DocumentMap::Entry& entry) {
        return !seen.insert(entry.key).second;
    });
    return found == map.end() ? nullptr : &*found;
}

} // namespace copilot::codec
