// Tags of roles.

#include "aws/api/iam/list_role_tags.h"
#include "aws/api/iam/tag_role.h"
#include "aws/api/iam/untag_role.h"
#include "localcloud/iam/find.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using aws::Nothing;
using aws::iam::ListRoleTags;
using aws::iam::Tag;
using aws::iam::TagRole;
using aws::iam::UntagRole;

ListRoleTags::Output list_role_tags(const ListRoleTags::Input& input, Call& call) {
    auto tags = tags_to<Tag>(role_named(call, input.role_name).tags);
    std::ranges::sort(tags, {}, &Tag::key);
    auto page = page_of(std::move(tags), input.marker, page_size(input.max_items), &Tag::key);
    return {
        .tags = std::move(page.items),
        .is_truncated = page.next_token.has_value(),
        .marker = page.next_token
    };
}

Nothing tag_role(const TagRole::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    merge_tags(role.tags, tags_from(input.tags));
    call.records.put(call.global_place(), role);
    return {};
}

Nothing untag_role(const UntagRole::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    for (const auto& key : input.tag_keys)
        role.tags.erase(key);
    call.records.put(call.global_place(), role);
    return {};
}

} // namespace

void register_role_tags(Cloud& cloud) {
    cloud.on<ListRoleTags>(list_role_tags);
    cloud.on<TagRole>(tag_role);
    cloud.on<UntagRole>(untag_role);
}

} // namespace copilot::localcloud::iam
