// Resource policies. The local cloud's services write logs without asking them.

#include "aws/api/logs/delete_resource_policy.h"
#include "aws/api/logs/describe_resource_policies.h"
#include "aws/api/logs/put_resource_policy.h"
#include "localcloud/logs/operations.h"
#include "localcloud/page.h"

namespace copilot::localcloud::logs {

namespace {

namespace api = aws::logs;

api::ResourcePolicy describe(const ResourcePolicy& policy) {
    return {
        .policy_name = policy.name,
        .policy_document = policy.document,
        .last_updated_time = policy.updated_at.time_since_epoch().count(),
    };
}

api::PutResourcePolicy::Output
put_resource_policy(const api::PutResourcePolicy::Input& input, Call& call) {
    if (!input.policy_name || !input.policy_document)
        throw aws::ServiceError(
            "InvalidParameterException", "policyName and policyDocument must be given"
        );
    const ResourcePolicy policy{*input.policy_name, *input.policy_document, call.clock.now()};
    call.records.put(call.place(), policy);
    return {.resource_policy = describe(policy)};
}

api::DescribeResourcePolicies::Output
describe_resource_policies(const api::DescribeResourcePolicies::Input& input, Call& call) {
    const auto page = page_of(
        call.records.list<ResourcePolicy>(call.place()),
        input.next_token,
        input.limit.value_or(50),
        &ResourcePolicy::name
    );
    api::DescribeResourcePolicies::Output output{.next_token = page.next_token};
    for (const auto& policy : page.items)
        output.resource_policies.push_back(describe(policy));
    return output;
}

api::DeleteResourcePolicy::Output
delete_resource_policy(const api::DeleteResourcePolicy::Input& input, Call& call) {
    const auto name = input.policy_name.value_or("");
    if (!call.records.find<ResourcePolicy>(call.place(), name))
        throw aws::ServiceError(
            "ResourceNotFoundException", format("Policy with name [{}] does not exist", name)
        );
    call.records.erase<ResourcePolicy>(call.place(), name);
    return {};
}

} // namespace

void register_policy_operations(Cloud& cloud) {
    cloud.on<api::DeleteResourcePolicy>(delete_resource_policy);
    cloud.on<api::DescribeResourcePolicies>(describe_resource_policies);
    cloud.on<api::PutResourcePolicy>(put_resource_policy);
}

} // namespace copilot::localcloud::logs
