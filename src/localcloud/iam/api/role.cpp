// Roles: made, changed, listed, and deleted once nothing hangs on them.

#include "aws/api/iam/create_role.h"
#include "aws/api/iam/delete_role.h"
#include "aws/api/iam/delete_role_permissions_boundary.h"
#include "aws/api/iam/get_role.h"
#include "aws/api/iam/list_instance_profiles_for_role.h"
#include "aws/api/iam/list_roles.h"
#include "aws/api/iam/put_role_permissions_boundary.h"
#include "aws/api/iam/update_assume_role_policy.h"
#include "aws/api/iam/update_role.h"
#include "aws/api/iam/update_role_description.h"
#include "localcloud/again.h"
#include "localcloud/iam/find.h"
#include "localcloud/iam/policy_document.h"
#include "localcloud/iam/wire.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::iam::CreateRole;
using aws::iam::DeleteRole;
using aws::iam::DeleteRolePermissionsBoundary;
using aws::iam::GetRole;
using aws::iam::ListInstanceProfilesForRole;
using aws::iam::ListRoles;
using aws::iam::PutRolePermissionsBoundary;
using aws::iam::UpdateAssumeRolePolicy;
using aws::iam::UpdateRole;
using aws::iam::UpdateRoleDescription;

void keep(const Call& call, const Role& role) {
    call.records.put(call.global_place(), role);
}

void check_path(const std::string& path) {
    if (!path.starts_with('/') || !path.ends_with('/'))
        throw ServiceError(
            "ValidationError",
            "The specified value for path is invalid. It must begin and end with / and contain "
            "only alphanumeric characters and/or / characters."
        );
}

void check_session_duration(std::int64_t seconds) {
    if (seconds < 3600 || seconds > 43200)
        throw ServiceError(
            "ValidationError", "MaxSessionDuration must be between 3600 and 43200 seconds"
        );
}

CreateRole::Output create_role(const CreateRole::Input& input, Call& call) {
    check_name("roleName", input.role_name, 64);
    if (const auto there = call.records.find<Role>(call.global_place(), input.role_name)) {
        if (made_by(*there, call))
            return {to_wire(*there)};
        throw ServiceError(
            "EntityAlreadyExists", format("Role with name {} already exists.", input.role_name), 409
        );
    }
    (void)parse_policy(input.assume_role_policy_document);
    const auto path = input.path.value_or("/");
    check_path(path);
    const Role role{
        .role_name = input.role_name,
        .role_id = new_unique_id(call, "AROA"),
        .arn = call.arn("iam", "role" + path + input.role_name),
        .path = path,
        .trust_policy = input.assume_role_policy_document,
        .description = input.description,
        .max_session_duration = input.max_session_duration.value_or(3600),
        .permissions_boundary = input.permissions_boundary,
        .policies = {},
        .attached_arns = {},
        .tags = tags_from(input.tags),
        .created = call.clock.now(),
        .creation_token = call.caller.creation_token
    };
    check_session_duration(role.max_session_duration);
    keep(call, role);
    return {to_wire(role)};
}

GetRole::Output get_role(const GetRole::Input& input, Call& call) {
    return {to_wire(role_named(call, input.role_name))};
}

Nothing delete_role(const DeleteRole::Input& input, Call& call) {
    const auto role = role_named(call, input.role_name);
    if (!role.attached_arns.empty())
        throw ServiceError(
            "DeleteConflict", "Cannot delete entity, must detach all policies first.", 409
        );
    if (!role.policies.empty())
        throw ServiceError(
            "DeleteConflict", "Cannot delete entity, must delete policies first.", 409
        );
    call.records.erase<Role>(call.global_place(), input.role_name);
    return {};
}

ListRoles::Output list_roles(const ListRoles::Input& input, Call& call) {
    auto roles = call.records.list<Role>(call.global_place());
    const auto prefix = input.path_prefix.value_or("/");
    std::erase_if(roles, [&](const Role& role) { return !role.path.starts_with(prefix); });
    auto page =
        page_of(std::move(roles), input.marker, page_size(input.max_items), &Role::record_id);
    ListRoles::Output output{
        .is_truncated = page.next_token.has_value(), .marker = page.next_token
    };
    for (const auto& role : page.items)
        output.roles.push_back(to_wire(role));
    return output;
}

UpdateRole::Output update_role(const UpdateRole::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    if (input.description)
        role.description = input.description;
    if (input.max_session_duration) {
        check_session_duration(*input.max_session_duration);
        role.max_session_duration = *input.max_session_duration;
    }
    keep(call, role);
    return {};
}

UpdateRoleDescription::Output
update_role_description(const UpdateRoleDescription::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    role.description = input.description;
    keep(call, role);
    return {to_wire(role)};
}

Nothing update_assume_role_policy(const UpdateAssumeRolePolicy::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    (void)parse_policy(input.policy_document);
    role.trust_policy = input.policy_document;
    keep(call, role);
    return {};
}

Nothing put_permissions_boundary(const PutRolePermissionsBoundary::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    role.permissions_boundary = input.permissions_boundary;
    keep(call, role);
    return {};
}

Nothing delete_permissions_boundary(const DeleteRolePermissionsBoundary::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    role.permissions_boundary.reset();
    keep(call, role);
    return {};
}

/// There are no instances here, so no role is in a profile of one; Terraform asks before it
/// deletes.
ListInstanceProfilesForRole::Output
list_instance_profiles(const ListInstanceProfilesForRole::Input& input, Call& call) {
    (void)role_named(call, input.role_name);
    return {.instance_profiles = {}, .is_truncated = false};
}

} // namespace

void register_roles(Cloud& cloud) {
    cloud.on<CreateRole>(create_role);
    cloud.on<GetRole>(get_role);
    cloud.on<DeleteRole>(delete_role);
    cloud.on<ListRoles>(list_roles);
    cloud.on<UpdateRole>(update_role);
    cloud.on<UpdateRoleDescription>(update_role_description);
    cloud.on<UpdateAssumeRolePolicy>(update_assume_role_policy);
    cloud.on<PutRolePermissionsBoundary>(put_permissions_boundary);
    cloud.on<DeleteRolePermissionsBoundary>(delete_permissions_boundary);
    cloud.on<ListInstanceProfilesForRole>(list_instance_profiles);
}

} // namespace copilot::localcloud::iam
