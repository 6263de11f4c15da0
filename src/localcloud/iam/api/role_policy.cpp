// The policies inside a role, and the managed ones attached to it.

#include "aws/api/iam/attach_role_policy.h"
#include "aws/api/iam/delete_role_policy.h"
#include "aws/api/iam/detach_role_policy.h"
#include "aws/api/iam/get_role_policy.h"
#include "aws/api/iam/list_attached_role_policies.h"
#include "aws/api/iam/list_role_policies.h"
#include "aws/api/iam/put_role_policy.h"
#include "codec/form.h"
#include "localcloud/iam/aws_managed_policies.h"
#include "localcloud/iam/find.h"
#include "localcloud/iam/policy_document.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using aws::Nothing;
using aws::iam::AttachedPolicy;
using aws::iam::AttachRolePolicy;
using aws::iam::DeleteRolePolicy;
using aws::iam::DetachRolePolicy;
using aws::iam::GetRolePolicy;
using aws::iam::ListAttachedRolePolicies;
using aws::iam::ListRolePolicies;
using aws::iam::PutRolePolicy;

void keep(const Call& call, const Role& role) {
    call.records.put(call.global_place(), role);
}

Nothing put_role_policy(const PutRolePolicy::Input& input, Call& call) {
    check_name("policyName", input.policy_name, 128);
    auto role = role_named(call, input.role_name);
    (void)parse_policy(input.policy_document);
    role.policies[input.policy_name] = input.policy_document;
    keep(call, role);
    return {};
}

const std::string& inline_policy(const Role& role, const std::string& name) {
    const auto* document = role.policies.find(name);
    if (!document)
        throw no_such_entity(format("The role policy with name {} cannot be found.", name));
    return *document;
}

GetRolePolicy::Output get_role_policy(const GetRolePolicy::Input& input, Call& call) {
    const auto role = role_named(call, input.role_name);
    return {
        .role_name = input.role_name,
        .policy_name = input.policy_name,
        .policy_document = codec::percent_encode(inline_policy(role, input.policy_name))
    };
}

Nothing delete_role_policy(const DeleteRolePolicy::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    (void)inline_policy(role, input.policy_name);
    role.policies.erase(input.policy_name);
    keep(call, role);
    return {};
}

ListRolePolicies::Output list_role_policies(const ListRolePolicies::Input& input, Call& call) {
    const auto role = role_named(call, input.role_name);
    std::vector<std::string> names;
    for (const auto& [name, document] : role.policies)
        names.push_back(name);
    std::ranges::sort(names);
    auto page =
        page_of(std::move(names), input.marker, page_size(input.max_items), std::identity{});
    return {
        .policy_names = std::move(page.items),
        .is_truncated = page.next_token.has_value(),
        .marker = page.next_token
    };
}

Nothing attach_role_policy(const AttachRolePolicy::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    const auto& arn = input.policy_arn;
    if (!find_aws_managed_policy(arn)
        && !call.records.find<ManagedPolicy>(call.global_place(), arn))
        throw no_such_entity(format("Policy {} does not exist or is not attachable.", arn));
    if (std::ranges::find(role.attached_arns, arn) == role.attached_arns.end())
        role.attached_arns.push_back(arn);
    keep(call, role);
    return {};
}

Nothing detach_role_policy(const DetachRolePolicy::Input& input, Call& call) {
    auto role = role_named(call, input.role_name);
    if (std::erase(role.attached_arns, input.policy_arn) == 0)
        throw no_such_entity(format("Policy {} was not found.", input.policy_arn));
    keep(call, role);
    return {};
}

ListAttachedRolePolicies::Output
list_attached_role_policies(const ListAttachedRolePolicies::Input& input, Call& call) {
    auto arns = role_named(call, input.role_name).attached_arns;
    std::ranges::sort(arns);
    auto page = page_of(std::move(arns), input.marker, page_size(input.max_items), std::identity{});
    ListAttachedRolePolicies::Output output{
        .is_truncated = page.next_token.has_value(), .marker = page.next_token
    };
    for (const auto& arn : page.items)
        output.attached_policies.push_back({arn.substr(arn.rfind('/') + 1), arn});
    return output;
}

} // namespace

void register_role_policies(Cloud& cloud) {
    cloud.on<PutRolePolicy>(put_role_policy);
    cloud.on<GetRolePolicy>(get_role_policy);
    cloud.on<DeleteRolePolicy>(delete_role_policy);
    cloud.on<ListRolePolicies>(list_role_policies);
    cloud.on<AttachRolePolicy>(attach_role_policy);
    cloud.on<DetachRolePolicy>(detach_role_policy);
    cloud.on<ListAttachedRolePolicies>(list_attached_role_policies);
}

} // namespace copilot::localcloud::iam
