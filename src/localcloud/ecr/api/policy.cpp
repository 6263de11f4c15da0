// Lifecycle and repository policies: kept and answered. Nobody acts on them here.

#include "aws/api/ecr/delete_lifecycle_policy.h"
#include "aws/api/ecr/delete_repository_policy.h"
#include "aws/api/ecr/get_lifecycle_policy.h"
#include "aws/api/ecr/get_repository_policy.h"
#include "aws/api/ecr/put_lifecycle_policy.h"
#include "aws/api/ecr/set_repository_policy.h"
#include "localcloud/ecr/operations.h"

namespace copilot::localcloud::ecr {

namespace {

namespace api = aws::ecr;

/// Puts `text` in the place of one of the policies and answers what was there.
std::string
replace(Call& call, const std::string& name, std::string Repository::* policy, std::string text) {
    auto repository = require_repository(call, name);
    std::swap(repository.*policy, text);
    call.records.put(call.place(), repository);
    return text;
}

std::string require(
    const std::string& policy,
    const std::string& code,
    const std::string& what,
    const std::string& name
) {
    if (policy.empty())
        throw aws::ServiceError(
            code, format("{} does not exist for the repository with name '{}'", what, name)
        );
    return policy;
}

std::string require_lifecycle(const std::string& policy, const std::string& name) {
    return require(policy, "LifecyclePolicyNotFoundException", "Lifecycle policy", name);
}

std::string require_policy(const std::string& policy, const std::string& name) {
    return require(policy, "RepositoryPolicyNotFoundException", "Repository policy", name);
}

api::PutLifecyclePolicy::Output
put_lifecycle_policy(const api::PutLifecyclePolicy::Input& input, Call& call) {
    replace(
        call, input.repository_name, &Repository::lifecycle_policy, input.lifecycle_policy_text
    );
    return {call.caller.account, input.repository_name, input.lifecycle_policy_text};
}

api::GetLifecyclePolicy::Output
get_lifecycle_policy(const api::GetLifecyclePolicy::Input& input, Call& call) {
    const auto& name = input.repository_name;
    const auto text = require_lifecycle(require_repository(call, name).lifecycle_policy, name);
    return {
        .registry_id = call.caller.account, .repository_name = name, .lifecycle_policy_text = text
    };
}

api::DeleteLifecyclePolicy::Output
delete_lifecycle_policy(const api::DeleteLifecyclePolicy::Input& input, Call& call) {
    const auto& name = input.repository_name;
    const auto text =
        require_lifecycle(replace(call, name, &Repository::lifecycle_policy, ""), name);
    return {
        .registry_id = call.caller.account, .repository_name = name, .lifecycle_policy_text = text
    };
}

api::SetRepositoryPolicy::Output
set_repository_policy(const api::SetRepositoryPolicy::Input& input, Call& call) {
    replace(call, input.repository_name, &Repository::policy, input.policy_text);
    return {call.caller.account, input.repository_name, input.policy_text};
}

api::GetRepositoryPolicy::Output
get_repository_policy(const api::GetRepositoryPolicy::Input& input, Call& call) {
    const auto& name = input.repository_name;
    return {call.caller.account, name, require_policy(require_repository(call, name).policy, name)};
}

api::DeleteRepositoryPolicy::Output
delete_repository_policy(const api::DeleteRepositoryPolicy::Input& input, Call& call) {
    const auto& name = input.repository_name;
    return {
        call.caller.account,
        name,
        require_policy(replace(call, name, &Repository::policy, ""), name)
    };
}

} // namespace

void register_policy_operations(Cloud& cloud) {
    cloud.on<api::DeleteLifecyclePolicy>(delete_lifecycle_policy);
    cloud.on<api::DeleteRepositoryPolicy>(delete_repository_policy);
    cloud.on<api::GetLifecyclePolicy>(get_lifecycle_policy);
    cloud.on<api::GetRepositoryPolicy>(get_repository_policy);
    cloud.on<api::PutLifecyclePolicy>(put_lifecycle_policy);
    cloud.on<api::SetRepositoryPolicy>(set_repository_policy);
}

} // namespace copilot::localcloud::ecr
