// Managed policies: the account's own, and AWS's.

#include "aws/api/iam/create_policy.h"
#include "aws/api/iam/create_policy_version.h"
#include "aws/api/iam/delete_policy.h"
#include "aws/api/iam/delete_policy_version.h"
#include "aws/api/iam/get_policy.h"
#include "aws/api/iam/get_policy_version.h"
#include "aws/api/iam/list_entities_for_policy.h"
#include "aws/api/iam/list_policies.h"
#include "aws/api/iam/list_policy_versions.h"
#include "codec/form.h"
#include "localcloud/again.h"
#include "localcloud/iam/aws_managed_policies.h"
#include "localcloud/iam/find.h"
#include "localcloud/iam/policy_document.h"
#include "localcloud/iam/wire.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::iam::CreatePolicy;
using aws::iam::CreatePolicyVersion;
using aws::iam::DeletePolicy;
using aws::iam::DeletePolicyVersion;
using aws::iam::GetPolicy;
using aws::iam::GetPolicyVersion;
using aws::iam::ListEntitiesForPolicy;
using aws::iam::ListPolicies;
using aws::iam::ListPolicyVersions;
using aws::iam::PolicyVersion;

constexpr std::size_t most_versions = 5;

/// The names of the roles that a policy is attached to.
std::vector<Role> roles_with(const Call& call, const std::string& arn) {
    auto roles = call.records.list<Role>(call.global_place());
    std::erase_if(roles, [&](const Role& role) {
        return std::ranges::find(role.attached_arns, arn) == role.attached_arns.end();
    });
    return roles;
}

std::int64_t attachments_of(const Call& call, const std::string& arn) {
    return static_cast<std::int64_t>(roles_with(call, arn).size());
}

PolicyVersion to_wire(const ManagedPolicy& policy, const ManagedPolicy::Version& version) {
    return {
        .document = codec::percent_encode(version.document),
        .version_id = version.version_id,
        .is_default_version = version.version_id == policy.default_version_id,
        .create_date = version.created
    };
}

CreatePolicy::Output create_policy(const CreatePolicy::Input& input, Call& call) {
    check_name("policyName", input.policy_name, 128);
    const auto path = input.path.value_or("/");
    const auto arn = call.arn("iam", "policy" + path + input.policy_name);
    if (const auto there = call.records.find<ManagedPolicy>(call.global_place(), arn)) {
        if (made_by(*there, call))
            return {to_wire(*there, attachments_of(call, arn))};
        throw ServiceError(
            "EntityAlreadyExists",
            format(
                "A policy called {} already exists. Duplicate names are not allowed.",
                input.policy_name
            ),
            409
        );
    }
    (void)parse_policy(input.policy_document);
    const auto now = call.clock.now();
    const ManagedPolicy policy{
        .policy_name = input.policy_name,
        .policy_id = new_unique_id(call, "ANPA"),
        .arn = arn,
        .path = path,
        .description = input.description,
        .versions = {{"v1", input.policy_document, now}},
        .tags = tags_from(input.tags),
        .created = now,
        .updated = now,
        .creation_token = call.caller.creation_token
    };
    call.records.put(call.global_place(), policy);
    return {to_wire(policy, 0)};
}

GetPolicy::Output get_policy(const GetPolicy::Input& input, Call& call) {
    const auto attachments = attachments_of(call, input.policy_arn);
    if (const auto* known = find_aws_managed_policy(input.policy_arn))
        return {to_wire(*known, attachments)};
    return {to_wire(policy_with_arn(call, input.policy_arn), attachments)};
}

Nothing delete_policy(const DeletePolicy::Input& input, Call& call) {
    const auto policy = policy_with_arn(call, input.policy_arn);
    if (attachments_of(call, policy.arn) > 0)
        throw ServiceError("DeleteConflict", "Cannot delete a policy attached to entities.", 409);
    if (policy.versions.size() > 1)
        throw ServiceError(
            "DeleteConflict",
            "This policy has more than one version. Before you delete a policy, you must delete "
            "the policy's versions. The default version is deleted with the policy.",
            409
        );
    call.records.erase<ManagedPolicy>(call.global_place(), policy.arn);
    return {};
}

ListPolicies::Output list_policies(const ListPolicies::Input& input, Call& call) {
    const auto scope = input.scope.value_or("All");
    const auto prefix = input.path_prefix.value_or("/");
    std::vector<aws::iam::Policy> policies;
    if (scope != "AWS")
        for (const auto& policy : call.records.list<ManagedPolicy>(call.global_place()))
            policies.push_back(to_wire(policy, attachments_of(call, policy.arn)));
    if (scope != "Local")
        for (const auto& policy : aws_managed_policies())
            policies.push_back(to_wire(policy, attachments_of(call, std::string(policy.arn))));
    std::erase_if(policies, [&](const auto& policy) {
        return !policy.path.starts_with(prefix)
               || (input.only_attached.value_or(false) && *policy.attachment_count == 0);
    });
    const auto arn_of = [](const aws::iam::Policy& policy) { return *policy.arn; };
    std::ranges::sort(policies, {}, arn_of);
    auto page = page_of(std::move(policies), input.marker, page_size(input.max_items), arn_of);
    return {
        .policies = std::move(page.items),
        .is_truncated = page.next_token.has_value(),
        .marker = page.next_token
    };
}

CreatePolicyVersion::Output
create_policy_version(const CreatePolicyVersion::Input& input, Call& call) {
    auto policy = policy_with_arn(call, input.policy_arn);
    (void)parse_policy(input.policy_document);
    if (policy.versions.size() >= most_versions)
        throw ServiceError(
            "LimitExceeded",
            "A managed policy can have up to 5 versions. Before you create a new version, you must "
            "delete an existing version.",
            409
        );
    ++policy.versions_made;
    policy.updated = call.clock.now();
    const auto id = format("v{}", policy.versions_made);
    policy.versions.push_back({id, input.policy_document, policy.updated});
    if (input.set_as_default.value_or(false))
        policy.default_version_id = id;
    call.records.put(call.global_place(), policy);
    return {to_wire(policy, policy.versions.back())};
}

aws::ServiceError no_such_version(const std::string& arn, const std::string& id) {
    return no_such_entity(
        format("Policy {} version {} does not exist or is not attachable.", arn, id)
    );
}

Nothing delete_policy_version(const DeletePolicyVersion::Input& input, Call& call) {
    auto policy = policy_with_arn(call, input.policy_arn);
    if (policy.default_version_id == input.version_id)
        throw ServiceError("DeleteConflict", "Cannot delete the default version of a policy.", 409);
    const auto removed = std::erase_if(policy.versions, [&](const auto& version) {
        return version.version_id == input.version_id;
    });
    if (removed == 0)
        throw no_such_version(input.policy_arn, input.version_id);
    call.records.put(call.global_place(), policy);
    return {};
}

GetPolicyVersion::Output get_policy_version(const GetPolicyVersion::Input& input, Call& call) {
    if (const auto* known = find_aws_managed_policy(input.policy_arn)) {
        if (input.version_id != "v1")
            throw no_such_version(input.policy_arn, input.version_id);
        return {PolicyVersion{
            .document = codec::percent_encode(known->document),
            .version_id = "v1",
            .is_default_version = true,
            .create_date = Timestamp{}
        }};
    }
    const auto policy = policy_with_arn(call, input.policy_arn);
    const auto* version = policy.find_version(input.version_id);
    if (!version)
        throw no_such_version(input.policy_arn, input.version_id);
    return {to_wire(policy, *version)};
}

ListPolicyVersions::Output
list_policy_versions(const ListPolicyVersions::Input& input, Call& call) {
    const auto policy = policy_with_arn(call, input.policy_arn);
    ListPolicyVersions::Output output{.versions = {}, .is_truncated = false};
    for (auto version = policy.versions.rbegin(); version != policy.versions.rend(); ++version)
        output.versions.push_back(to_wire(policy, *version));
    return output;
}

ListEntitiesForPolicy::Output
list_entities_for_policy(const ListEntitiesForPolicy::Input& input, Call& call) {
    ListEntitiesForPolicy::Output output{.is_truncated = false};
    for (const auto& role : roles_with(call, input.policy_arn))
        output.policy_roles.push_back({.role_name = role.role_name, .role_id = role.role_id});
    return output;
}

} // namespace

void register_managed_policies(Cloud& cloud) {
    cloud.on<CreatePolicy>(create_policy);
    cloud.on<GetPolicy>(get_policy);
    cloud.on<DeletePolicy>(delete_policy);
    cloud.on<ListPolicies>(list_policies);
    cloud.on<CreatePolicyVersion>(create_policy_version);
    cloud.on<DeletePolicyVersion>(delete_policy_version);
    cloud.on<GetPolicyVersion>(get_policy_version);
    cloud.on<ListPolicyVersions>(list_policy_versions);
    cloud.on<ListEntitiesForPolicy>(list_entities_for_policy);
}

} // namespace copilot::localcloud::iam
