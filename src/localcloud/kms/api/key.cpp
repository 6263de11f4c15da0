// Keys: made, described, switched off and on, and deleted after a time of grace.

#include "aws/api/kms/cancel_key_deletion.h"
#include "aws/api/kms/create_key.h"
#include "aws/api/kms/describe_key.h"
#include "aws/api/kms/disable_key.h"
#include "aws/api/kms/disable_key_rotation.h"
#include "aws/api/kms/enable_key.h"
#include "aws/api/kms/enable_key_rotation.h"
#include "aws/api/kms/get_key_policy.h"
#include "aws/api/kms/get_key_rotation_status.h"
#include "aws/api/kms/list_keys.h"
#include "aws/api/kms/list_resource_tags.h"
#include "aws/api/kms/put_key_policy.h"
#include "aws/api/kms/schedule_key_deletion.h"
#include "aws/api/kms/tag_resource.h"
#include "aws/api/kms/untag_resource.h"
#include "aws/api/kms/update_key_description.h"
#include "localcloud/kms/keys.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::kms {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::kms::CancelKeyDeletion;
using aws::kms::CreateKey;
using aws::kms::DescribeKey;
using aws::kms::DisableKey;
using aws::kms::DisableKeyRotation;
using aws::kms::EnableKey;
using aws::kms::EnableKeyRotation;
using aws::kms::GetKeyPolicy;
using aws::kms::GetKeyRotationStatus;
using aws::kms::ListKeys;
using aws::kms::ListResourceTags;
using aws::kms::PutKeyPolicy;
using aws::kms::ScheduleKeyDeletion;
using aws::kms::TagResource;
using aws::kms::UntagResource;
using aws::kms::UpdateKeyDescription;

aws::kms::KeyMetadata to_wire(const Key& key, const Call& call) {
    return {
        .aws_account_id = call.caller.account,
        .key_id = key.key_id,
        .arn = key.arn,
        .creation_date = key.created,
        .enabled = key.state == "Enabled",
        .description = key.description,
        .key_usage = "ENCRYPT_DECRYPT",
        .key_state = key.state,
        .deletion_date = key.deletion,
        .origin = "AWS_KMS",
        .key_manager = key.key_manager,
        .key_spec = "SYMMETRIC_DEFAULT",
        .encryption_algorithms = {"SYMMETRIC_DEFAULT"}
    };
}

/// KMS's tags say TagKey and TagValue.
Tags tags_of(const std::vector<aws::kms::Tag>& list) {
    Tags tags;
    for (const auto& tag : list)
        tags[tag.tag_key] = tag.tag_value;
    return tags;
}

void check_is(
    std::string_view what, const std::optional<std::string>& value, std::string_view only
) {
    if (value && *value != only)
        throw ServiceError(
            "UnsupportedOperationException",
            format("{} {} is not supported by the local cloud: only {} is", what, *value, only)
        );
}

CreateKey::Output create_key(const CreateKey::Input& input, Call& call) {
    check_is("KeySpec", input.key_spec, "SYMMETRIC_DEFAULT");
    check_is("KeyUsage", input.key_usage, "ENCRYPT_DECRYPT");
    check_is("Origin", input.origin, "AWS_KMS");
    const auto key = make_key(
        call,
        {.description = input.description.value_or(""),
         .policy = input.policy,
         .tags = tags_of(input.tags)}
    );
    return {to_wire(key, call)};
}

DescribeKey::Output describe_key(const DescribeKey::Input& input, Call& call) {
    return {to_wire(find_key(call, input.key_id), call)};
}

void set_state(Call& call, const std::string& name, std::string_view state) {
    auto key = find_key(call, name);
    if (key.state == "PendingDeletion")
        throw ServiceError("KMSInvalidStateException", format("{} is pending deletion.", key.arn));
    key.state = state;
    call.records.put(call.place(), key);
}

Nothing enable_key(const EnableKey::Input& input, Call& call) {
    set_state(call, input.key_id, "Enabled");
    return {};
}

Nothing disable_key(const DisableKey::Input& input, Call& call) {
    set_state(call, input.key_id, "Disabled");
    return {};
}

Nothing enable_rotation(const EnableKeyRotation::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    key.rotation_period = input.rotation_period_in_days.value_or(365);
    call.records.put(call.place(), key);
    return {};
}

Nothing disable_rotation(const DisableKeyRotation::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    key.rotation_period.reset();
    call.records.put(call.place(), key);
    return {};
}

GetKeyRotationStatus::Output rotation_status(const GetKeyRotationStatus::Input& input, Call& call) {
    const auto key = find_key(call, input.key_id);
    GetKeyRotationStatus::Output output{
        .key_rotation_enabled = key.rotation_period.has_value(),
        .key_id = key.key_id,
        .rotation_period_in_days = key.rotation_period
    };
    if (key.rotation_period)
        output.next_rotation_date = key.created + std::chrono::days(*key.rotation_period);
    return output;
}

Nothing put_key_policy(const PutKeyPolicy::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    key.policy = input.policy;
    call.records.put(call.place(), key);
    return {};
}

GetKeyPolicy::Output get_key_policy(const GetKeyPolicy::Input& input, Call& call) {
    return {.policy = find_key(call, input.key_id).policy, .policy_name = "default"};
}

Nothing update_description(const UpdateKeyDescription::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    key.description = input.description;
    call.records.put(call.place(), key);
    return {};
}

ScheduleKeyDeletion::Output schedule_deletion(const ScheduleKeyDeletion::Input& input, Call& call) {
    const auto days = input.pending_window_in_days.value_or(30);
    if (days < 7 || days > 30)
        throw ServiceError("ValidationException", "PendingWindowInDays must be between 7 and 30");
    auto key = find_key(call, input.key_id);
    if (key.state == "PendingDeletion")
        throw ServiceError("KMSInvalidStateException", format("{} is pending deletion.", key.arn));
    key.state = "PendingDeletion";
    key.deletion = call.clock.now() + std::chrono::days(days);
    call.records.put(call.place(), key);
    return {
        .key_id = key.arn,
        .deletion_date = key.deletion,
        .key_state = key.state,
        .pending_window_in_days = days
    };
}

CancelKeyDeletion::Output cancel_deletion(const CancelKeyDeletion::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    if (key.state != "PendingDeletion")
        throw ServiceError(
            "KMSInvalidStateException", format("{} is not pending deletion.", key.arn)
        );
    key.state = "Disabled";
    key.deletion.reset();
    call.records.put(call.place(), key);
    return {key.arn};
}

ListKeys::Output list_keys(const ListKeys::Input& input, Call& call) {
    auto keys = call.records.list<Key>(call.place());
    std::erase_if(keys, [&](const Key& key) {
        return key.deletion && *key.deletion <= call.clock.now();
    });
    auto page = page_of(
        std::move(keys),
        input.marker,
        input.limit.value_or(100),
        &Key::key_id,
        "InvalidMarkerException"
    );
    ListKeys::Output output{
        .next_marker = page.next_token, .truncated = page.next_token.has_value()
    };
    for (const auto& key : page.items)
        output.keys.push_back({.key_id = key.key_id, .key_arn = key.arn});
    return output;
}

Nothing tag_resource(const TagResource::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    merge_tags(key.tags, tags_of(input.tags));
    call.records.put(call.place(), key);
    return {};
}

Nothing untag_resource(const UntagResource::Input& input, Call& call) {
    auto key = find_key(call, input.key_id);
    for (const auto& tag : input.tag_keys)
        key.tags.erase(tag);
    call.records.put(call.place(), key);
    return {};
}

ListResourceTags::Output list_tags(const ListResourceTags::Input& input, Call& call) {
    ListResourceTags::Output output{.truncated = false};
    for (const auto& [key, value] : find_key(call, input.key_id).tags)
        output.tags.push_back({key, value});
    return output;
}

} // namespace

void register_keys(Cloud& cloud) {
    cloud.on<CreateKey>(create_key);
    cloud.on<DescribeKey>(describe_key);
    cloud.on<EnableKey>(enable_key);
    cloud.on<DisableKey>(disable_key);
    cloud.on<EnableKeyRotation>(enable_rotation);
    cloud.on<DisableKeyRotation>(disable_rotation);
    cloud.on<GetKeyRotationStatus>(rotation_status);
    cloud.on<PutKeyPolicy>(put_key_policy);
    cloud.on<GetKeyPolicy>(get_key_policy);
    cloud.on<UpdateKeyDescription>(update_description);
    cloud.on<ScheduleKeyDeletion>(schedule_deletion);
    cloud.on<CancelKeyDeletion>(cancel_deletion);
    cloud.on<ListKeys>(list_keys);
    cloud.on<TagResource>(tag_resource);
    cloud.on<UntagResource>(untag_resource);
    cloud.on<ListResourceTags>(list_tags);
}

} // namespace copilot::localcloud::kms
