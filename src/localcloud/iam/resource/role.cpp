// AWS::IAM::Role: a role with its inline policies, the managed ones attached to it, and its tags.

#include "cfn/resource/iam/role.h"

#include "aws/api/iam/attach_role_policy.h"
#include "aws/api/iam/create_role.h"
#include "aws/api/iam/delete_role.h"
#include "aws/api/iam/delete_role_permissions_boundary.h"
#include "aws/api/iam/delete_role_policy.h"
#include "aws/api/iam/detach_role_policy.h"
#include "aws/api/iam/get_role.h"
#include "aws/api/iam/list_attached_role_policies.h"
#include "aws/api/iam/list_role_policies.h"
#include "aws/api/iam/list_role_tags.h"
#include "aws/api/iam/put_role_permissions_boundary.h"
#include "aws/api/iam/put_role_policy.h"
#include "aws/api/iam/tag_role.h"
#include "aws/api/iam/untag_role.h"
#include "aws/api/iam/update_assume_role_policy.h"
#include "aws/api/iam/update_role.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using cfn::iam::Role;
using RoleRequest = Request<Role>;

std::string json_of(const cfn::Json& policy) {
    return policy.text() ? *policy.text() : codec::to_json(policy);
}

Dictionary<std::string> inline_policies(const Role& role) {
    Dictionary<std::string> policies;
    for (const auto& policy : role.policies)
        policies[*policy->policy_name] = json_of(policy->policy_document);
    return policies;
}

std::vector<std::string> managed_arns(const Role& role) {
    std::vector<std::string> arns;
    if (role.managed_policy_arns)
        for (const auto& arn : *role.managed_policy_arns)
            arns.push_back(*arn);
    return arns;
}

class RoleHandler final : public ResourceHandler<Role> {
public:
    explicit RoleHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const RoleRequest& request) override {
        const auto& desired = request.desired;
        const auto role = client_.call<aws::iam::CreateRole>({
            .path = desired.path.value_or("/"),
            .role_name = desired.role_name.value_or(shortened(request.generated_name, 64)),
            .assume_role_policy_document = json_of(desired.assume_role_policy_document),
            .description = optional(desired.description),
            .max_session_duration = desired.max_session_duration.value_or(3600),
            .permissions_boundary = optional(desired.permissions_boundary),
            .tags = tags_to<aws::iam::Tag>(resource_tags(request.stack_tags, desired.tags)),
        });
        const auto& name = role.role.role_name;
        completing(name, [&] {
            put_inline_policies(name, {}, desired);
            put_managed_policies(name, {}, desired);
        });
        return Progress::success(name, {{"Arn", role.role.arn}, {"RoleId", role.role.role_id}});
    }

    Progress on_update(const RoleRequest& request) override {
        const auto& name = request.physical_id;
        const auto& desired = request.desired;
        client_.call<aws::iam::UpdateAssumeRolePolicy>({
            .role_name = name,
            .policy_document = json_of(desired.assume_role_policy_document),
        });
        client_.call<aws::iam::UpdateRole>({
            .role_name = name,
            .description = desired.description.value_or(""),
            .max_session_duration = desired.max_session_duration.value_or(3600),
        });
        put_permissions_boundary(name, desired);
        put_inline_policies(name, inline_policies(request.previous), desired);
        put_managed_policies(name, managed_arns(request.previous), desired);
        put_tags(request);
        const auto role = client_.call<aws::iam::GetRole>({.role_name = name}).role;
        return Progress::success(name, {{"Arn", role.arn}, {"RoleId", role.role_id}});
    }

    Progress on_delete(const RoleRequest& request) override {
        const auto& name = request.physical_id;
        const auto attached =
            client_.try_call<aws::iam::ListAttachedRolePolicies>({.role_name = name});
        if (!attached) {
            if (attached.error().code() == "NoSuchEntity")
                return Progress::success(name);
            throw attached.error();
        }
        for (const auto& policy : attached->attached_policies)
            client_.call<aws::iam::DetachRolePolicy>({name, policy.policy_arn});
        const auto inside = client_.call<aws::iam::ListRolePolicies>({.role_name = name});
        for (const auto& policy : inside.policy_names)
            client_.call<aws::iam::DeleteRolePolicy>({name, policy});
        client_.call<aws::iam::DeleteRole>({name});
        return Progress::success(name);
    }

private:
    static std::optional<std::string> optional(const cfn::Text& text) {
        return text ? std::optional(*text) : std::nullopt;
    }

    /// Policies that others put there (AWS::IAM::Policy) stay.
    void put_inline_policies(
        const std::string& name, const Dictionary<std::string>& before, const Role& desired
    ) {
        const auto wanted = inline_policies(desired);
        for (const auto& [policy, document] : wanted)
            client_.call<aws::iam::PutRolePolicy>({name, policy, document});
        for (const auto& [policy, document] : before)
            if (!wanted.find(policy))
                ignoring_absence(client_.try_call<aws::iam::DeleteRolePolicy>({name, policy}));
    }

    void put_managed_policies(
        const std::string& name, const std::vector<std::string>& before, const Role& desired
    ) {
        const auto wanted = managed_arns(desired);
        for (const auto& arn : wanted)
            client_.call<aws::iam::AttachRolePolicy>({name, arn});
        for (const auto& arn : before)
            if (std::ranges::find(wanted, arn) == wanted.end())
                ignoring_absence(client_.try_call<aws::iam::DetachRolePolicy>({name, arn}));
    }

    void put_permissions_boundary(const std::string& name, const Role& desired) {
        if (desired.permissions_boundary)
            client_.call<aws::iam::PutRolePermissionsBoundary>({name, *desired.permissions_boundary}
            );
        else
            client_.call<aws::iam::DeleteRolePermissionsBoundary>({name});
    }

    void put_tags(const RoleRequest& request) {
        const auto wanted = resource_tags(request.stack_tags, request.desired.tags);
        const auto there = client_.call<aws::iam::ListRoleTags>({.role_name = request.physical_id});
        std::vector<std::string> gone;
        for (const auto& tag : there.tags)
            if (!wanted.find(tag.key))
                gone.push_back(tag.key);
        if (!gone.empty())
            client_.call<aws::iam::UntagRole>({request.physical_id, gone});
        client_.call<aws::iam::TagRole>({request.physical_id, tags_to<aws::iam::Tag>(wanted)});
    }

    static void ignoring_absence(const auto& reply) {
        if (!reply && reply.error().code() != "NoSuchEntity")
            throw reply.error();
    }

    aws::Client client_;
};

} // namespace

ResourceType role() {
    return resource_type<RoleHandler, Role>({"Path", "RoleName"});
}

} // namespace copilot::localcloud::iam
