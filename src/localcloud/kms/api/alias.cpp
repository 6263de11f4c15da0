// Other names of keys.

#include "aws/api/kms/create_alias.h"
#include "aws/api/kms/delete_alias.h"
#include "aws/api/kms/list_aliases.h"
#include "aws/api/kms/update_alias.h"
#include "localcloud/kms/keys.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::kms {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::kms::CreateAlias;
using aws::kms::DeleteAlias;
using aws::kms::ListAliases;
using aws::kms::UpdateAlias;

void check_alias(const std::string& name) {
    if (!name.starts_with("alias/") || name.size() == 6)
        throw ServiceError("ValidationException", "Alias must start with the prefix \"alias/\".");
    if (name.starts_with("alias/aws/"))
        throw ServiceError(
            "NotAuthorizedException", "Alias names that begin with aws/ are reserved"
        );
}

Alias alias_named(const Call& call, const std::string& name) {
    auto alias = call.records.find<Alias>(call.place(), name);
    if (!alias)
        throw ServiceError(
            "NotFoundException", format("Alias {} is not found.", call.arn("kms", name))
        );
    return *std::move(alias);
}

Nothing create_alias(const CreateAlias::Input& input, Call& call) {
    check_alias(input.alias_name);
    const auto key = find_key(call, input.target_key_id);
    const auto there = call.records.find<Alias>(call.place(), input.alias_name);
    const bool again = !call.caller.creation_token.empty() && there && there->key_id == key.key_id;
    if (there && !again)
        throw ServiceError(
            "AlreadyExistsException",
            format("An alias with the name {} already exists", call.arn("kms", input.alias_name))
        );
    const auto now = call.clock.now();
    call.records.put(call.place(), Alias{input.alias_name, key.key_id, now, now});
    return {};
}

Nothing update_alias(const UpdateAlias::Input& input, Call& call) {
    check_alias(input.alias_name);
    auto alias = alias_named(call, input.alias_name);
    alias.key_id = find_key(call, input.target_key_id).key_id;
    alias.updated = call.clock.now();
    call.records.put(call.place(), alias);
    return {};
}

Nothing delete_alias(const DeleteAlias::Input& input, Call& call) {
    check_alias(input.alias_name);
    (void)alias_named(call, input.alias_name);
    call.records.erase<Alias>(call.place(), input.alias_name);
    return {};
}

ListAliases::Output list_aliases(const ListAliases::Input& input, Call& call) {
    auto aliases = call.records.list<Alias>(call.place());
    if (input.key_id) {
        const auto id = find_key(call, *input.key_id).key_id;
        std::erase_if(aliases, [&](const Alias& alias) { return alias.key_id != id; });
    }
    auto page = page_of(
        std::move(aliases),
        input.marker,
        input.limit.value_or(50),
        &Alias::alias_name,
        "InvalidMarkerException"
    );
    ListAliases::Output output{
        .next_marker = page.next_token, .truncated = page.next_token.has_value()
    };
    for (const auto& alias : page.items)
        output.aliases.push_back(
            {.alias_name = alias.alias_name,
             .alias_arn = call.arn("kms", alias.alias_name),
             .target_key_id = alias.key_id,
             .creation_date = alias.created,
             .last_updated_date = alias.updated}
        );
    return output;
}

} // namespace

void register_aliases(Cloud& cloud) {
    cloud.on<CreateAlias>(create_alias);
    cloud.on<UpdateAlias>(update_alias);
    cloud.on<DeleteAlias>(delete_alias);
    cloud.on<ListAliases>(list_aliases);
}

} // namespace copilot::localcloud::kms
