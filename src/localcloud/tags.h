// Tags: a Dictionary in records, a list of {Key, Value} structures on the wires of most services.

#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::localcloud {

using Tags = Dictionary<std::string>;

/// A record's tags from any service's `std::vector<Tag>`; the last of two with one key counts.
template <typename Tag>
[[nodiscard]] Tags tags_from(const std::vector<Tag>& list) {
    Tags tags;
    for (const auto& tag : list)
        tags[tag.key] = tag.value;
    return tags;
}

/// `tags_to<aws::ssm::Tag>(record.tags)`
template <typename Tag>
[[nodiscard]] std::vector<Tag> tags_to(const Tags& tags) {
    std::vector<Tag> list;
    list.reserve(tags.size());
    for (const auto& [key, value] : tags) {
        auto& tag = list.emplace_back();
        tag.key = key;
        tag.value = value;
    }
    return list;
}

/// Adds `more` to `tags`; a key that is there already gets the new value.
inline void merge_tags(Tags& tags, const Tags& more) {
    for (const auto& [key, value] : more)
        tags[key] = value;
}

/// A resource's own tags over its stack's, as a handler passes them to the operation that makes it:
/// `resource_tags(request.stack_tags, request.desired.tags)`. `own` is a vector of cfn::Tag.
template <typename Tag>
[[nodiscard]] Tags resource_tags(const Tags& of_stack, const std::vector<Tag>& own) {
    auto tags = of_stack;
    for (const auto& tag : own)
        tags[tag.key.value_or("")] = tag.value.value_or("");
    return tags;
}

} // namespace copilot::localcloud
