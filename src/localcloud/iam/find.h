// Finding what a call names, or saying that there is none in IAM's words.

#pragma once

#include "aws/service_error.h"
#include "localcloud/cloud.h"
#include "localcloud/iam/managed_policy.h"
#include "localcloud/iam/role.h"

namespace copilot::localcloud::iam {

[[nodiscard]] inline aws::ServiceError no_such_entity(const std::string& message) {
    return {"NoSuchEntity", message, 404};
}

/// Throws ServiceError NoSuchEntity.
[[nodiscard]] inline Role role_named(const Call& call, const std::string& name) {
    auto role = call.records.find<Role>(call.global_place(), name);
    if (!role)
        throw no_such_entity(format("The role with name {} cannot be found.", name));
    return *std::move(role);
}

/// A policy of the account; throws ServiceError NoSuchEntity.
[[nodiscard]] inline ManagedPolicy policy_with_arn(const Call& call, const std::string& arn) {
    auto policy = call.records.find<ManagedPolicy>(call.global_place(), arn);
    if (!policy)
        throw no_such_entity(format("Policy {} was not found.", arn));
    return *std::move(policy);
}

/// "AROA" and seventeen characters, as IAM's unique IDs are.
[[nodiscard]] std::string new_unique_id(const Call& call, std::string_view kind);

/// Throws ServiceError ValidationError when a name has characters that IAM does not allow.
void check_name(std::string_view member, const std::string& name, std::size_t longest);

/// Items per page: what was asked for, or IAM's hundred.
[[nodiscard]] inline std::int64_t page_size(const std::optional<std::int64_t>& max_items) {
    return max_items.value_or(100);
}

} // namespace copilot::localcloud::iam
