// Secrets as things: made, described, listed, tagged, deleted after a time of grace and restored in
// it.

#include "aws/api/secretsmanager/create_secret.h"
#include "aws/api/secretsmanager/delete_resource_policy.h"
#include "aws/api/secretsmanager/delete_secret.h"
#include "aws/api/secretsmanager/describe_secret.h"
#include "aws/api/secretsmanager/get_resource_policy.h"
#include "aws/api/secretsmanager/list_secrets.h"
#include "aws/api/secretsmanager/put_resource_policy.h"
#include "aws/api/secretsmanager/restore_secret.h"
#include "aws/api/secretsmanager/tag_resource.h"
#include "aws/api/secretsmanager/untag_resource.h"
#include "codec/json.h"
#include "localcloud/again.h"
#include "localcloud/page.h"
#include "localcloud/secretsmanager/filter.h"
#include "localcloud/secretsmanager/secrets.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::secretsmanager {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::secretsmanager::CreateSecret;
using aws::secretsmanager::DeleteResourcePolicy;
using aws::secretsmanager::DeleteSecret;
using aws::secretsmanager::DescribeSecret;
using aws::secretsmanager::GetResourcePolicy;
using aws::secretsmanager::ListSecrets;
using aws::secretsmanager::PutResourcePolicy;
using aws::secretsmanager::RestoreSecret;
using aws::secretsmanager::TagResource;
using aws::secretsmanager::UntagResource;

void keep(const Call& call, const Secret& secret) {
    call.records.put(call.place(), secret);
}

void check_name(const std::string& name) {
    const auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c))
               || std::string_view("/_+=.@-").contains(c);
    };
    if (name.empty() || name.size() > 512 || !std::ranges::all_of(name, allowed))
        throw ServiceError(
            "ValidationException",
            "Invalid name. Must be a valid name containing alphanumeric characters, or any of the "
            "following: -/_+=.@!"
        );
}

[[noreturn]] void refuse_name_of(const Secret& there) {
    if (there.deleted)
        throw ServiceError(
            "InvalidRequestException",
            "You can't create this secret because a secret with this name is already scheduled for "
            "deletion."
        );
    throw ServiceError(
        "ResourceExistsException",
        format("The operation failed because the secret {} already exists.", there.name)
    );
}

CreateSecret::Output made(const Secret& secret) {
    CreateSecret::Output output{.arn = secret.arn, .name = secret.name};
    if (!secret.versions.empty())
        output.version_id = secret.versions.front().version_id;
    return output;
}

CreateSecret::Output create_secret(const CreateSecret::Input& input, Call& call) {
    check_name(input.name);
    if (const auto there = find_secret(call, input.name)) {
        if (made_by(*there, call))
            return made(*there);
        refuse_name_of(*there);
    }
    Secret secret{
        .name = input.name,
        .arn = call.arn("secretsmanager", format("secret:{}-{}", input.name, call.new_id("", 6))),
        .description = input.description,
        .kms_key_id = input.kms_key_id,
        .tags = tags_from(input.tags),
        .created = call.clock.now(),
        .changed = call.clock.now(),
        .creation_token = call.caller.creation_token
    };
    if (const auto content = content_of(input)) {
        const auto id = input.client_request_token.value_or(call.new_id("", 32));
        add_version(call, secret, id, *content, {});
    }
    keep(call, secret);
    return made(secret);
}

Dictionary<std::vector<std::string>> stages_of(const Secret& secret) {
    Dictionary<std::vector<std::string>> stages;
    for (const auto& version : secret.versions)
        if (!version.stages.empty())
            stages[version.version_id] = version.stages;
    return stages;
}

DescribeSecret::Output describe_secret(const DescribeSecret::Input& input, Call& call) {
    const auto secret = secret_named(call, input.secret_id);
    return {
        .arn = secret.arn,
        .name = secret.name,
        .description = secret.description,
        .kms_key_id = secret.kms_key_id,
        .last_changed_date = secret.changed,
        .last_accessed_date = secret.accessed,
        .deleted_date = secret.deleted,
        .tags = tags_to<aws::secretsmanager::Tag>(secret.tags),
        .version_ids_to_stages = stages_of(secret),
        .created_date = secret.created
    };
}

std::int64_t days_of_grace(const DeleteSecret::Input& input) {
    const bool at_once = input.force_delete_without_recovery.value_or(false);
    if (at_once && input.recovery_window_in_days)
        throw ServiceError(
            "InvalidParameterException",
            "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays."
        );
    const auto days = input.recovery_window_in_days.value_or(30);
    if (days < 7 || days > 30)
        throw ServiceError(
            "InvalidParameterException",
            "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive)."
        );
    return at_once ? 0 : days;
}

DeleteSecret::Output delete_secret(const DeleteSecret::Input& input, Call& call) {
    const auto days = days_of_grace(input);
    auto secret = secret_named(call, input.secret_id);
    secret.deleted = call.clock.now();
    secret.deletion = call.clock.now() + std::chrono::days(days);
    if (days == 0)
        forget(call, secret);
    else
        keep(call, secret);
    return {.arn = secret.arn, .name = secret.name, .deletion_date = secret.deletion};
}

RestoreSecret::Output restore_secret(const RestoreSecret::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    secret.deleted.reset();
    secret.deletion.reset();
    keep(call, secret);
    return {.arn = secret.arn, .name = secret.name};
}

aws::secretsmanager::SecretListEntry to_entry(const Secret& secret) {
    return {
        .arn = secret.arn,
        .name = secret.name,
        .description = secret.description,
        .kms_key_id = secret.kms_key_id,
        .last_changed_date = secret.changed,
        .last_accessed_date = secret.accessed,
        .deleted_date = secret.deleted,
        .tags = tags_to<aws::secretsmanager::Tag>(secret.tags),
        .secret_versions_to_stages = stages_of(secret),
        .created_date = secret.created
    };
}

ListSecrets::Output list_secrets(const ListSecrets::Input& input, Call& call) {
    auto secrets = call.records.list<Secret>(call.place());
    const bool with_deleted = input.include_planned_deletion.value_or(false);
    std::erase_if(secrets, [&](const Secret& secret) {
        const bool gone = secret.deletion && *secret.deletion <= call.clock.now();
        return gone || (secret.deleted && !with_deleted) || !passes(secret, input.filters);
    });
    auto page = page_of(
        std::move(secrets),
        input.next_token,
        input.max_results.value_or(100),
        &Secret::name,
        "InvalidNextTokenException"
    );
    ListSecrets::Output output{.next_token = page.next_token};
    for (const auto& secret : page.items)
        output.secret_list.push_back(to_entry(secret));
    return output;
}

Nothing tag_resource(const TagResource::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    merge_tags(secret.tags, tags_from(input.tags));
    keep(call, secret);
    return {};
}

Nothing untag_resource(const UntagResource::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    for (const auto& key : input.tag_keys)
        secret.tags.erase(key);
    keep(call, secret);
    return {};
}

PutResourcePolicy::Output put_policy(const PutResourcePolicy::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    try {
        (void)codec::parse_json(input.resource_policy);
    } catch (const codec::ParseError&) {
        throw ServiceError(
            "MalformedPolicyDocumentException", "This resource policy contains invalid JSON."
        );
    }
    secret.resource_policy = input.resource_policy;
    keep(call, secret);
    return {.arn = secret.arn, .name = secret.name};
}

GetResourcePolicy::Output get_policy(const GetResourcePolicy::Input& input, Call& call) {
    const auto secret = secret_named(call, input.secret_id);
    return {.arn = secret.arn, .name = secret.name, .resource_policy = secret.resource_policy};
}

DeleteResourcePolicy::Output delete_policy(const DeleteResourcePolicy::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    secret.resource_policy.reset();
    keep(call, secret);
    return {.arn = secret.arn, .name = secret.name};
}

} // namespace

void register_secrets(Cloud& cloud) {
    cloud.on<CreateSecret>(create_secret);
    cloud.on<DescribeSecret>(describe_secret);
    cloud.on<DeleteSecret>(delete_secret);
    cloud.on<RestoreSecret>(restore_secret);
    cloud.on<ListSecrets>(list_secrets);
    cloud.on<TagResource>(tag_resource);
    cloud.on<UntagResource>(untag_resource);
    cloud.on<PutResourcePolicy>(put_policy);
    cloud.on<GetResourcePolicy>(get_policy);
    cloud.on<DeleteResourcePolicy>(delete_policy);
}

} // namespace copilot::localcloud::secretsmanager
