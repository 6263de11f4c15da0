// Who may assume a role.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/iam/policy_document.h"
#include "localcloud/iam/role.h"

#include <optional>
#include <string>

namespace copilot::localcloud::iam {

/// The one who asks: a caller with a key, or a service of the cloud itself.
struct Principal {
    std::string account; ///< Empty for a service.
    /// "arn:aws:iam::1:root", ".../user/u", or a session "arn:aws:sts::1:assumed-role/r/s".
    std::string arn;
    std::string role_arn; ///< Of a session: its role's.
    std::string service;  ///< "lambda.amazonaws.com"; empty for callers.
};

/// The caller of an operation as a principal; finds the role of a session.
[[nodiscard]] Principal principal_of(const Call& call);

/// Whether a role's trust policy lets `principal` assume it. A Deny that matches wins.
[[nodiscard]] bool
trusts(std::string_view trust_policy, const Principal& principal, const ConditionContext& context);

/// Whether what `role` may do includes `action` on `resource`: its inline and attached policies.
/// A Deny that matches wins.
[[nodiscard]] bool
may(const Call& call,
    const std::string& account,
    const Role& role,
    std::string_view action,
    std::string_view resource,
    const ConditionContext& context);

/// Whether the caller may assume `role` of `account`: the trust policy names them; where it names
/// only their account, their own policies must allow it as well (an account's root may do all).
[[nodiscard]] bool may_assume(
    const Call& call, const std::string& account, const Role& role, const ConditionContext& context
);

/// Whether the caller may do `action` on a `resource` of another account: the resource's own policy
/// names them, and their own policies allow it as well (an account's root may do all). A Deny that
/// matches wins.
[[nodiscard]] bool may_across(
    const Call& call,
    std::string_view resource_policy,
    std::string_view action,
    std::string_view resource,
    const ConditionContext& context
);

/// The role that an ARN names, of whatever account.
[[nodiscard]] std::optional<Role> find_role_by_arn(Records& records, std::string_view arn);

/// "000000000000" of "arn:aws:iam::000000000000:role/r"; empty when it is no ARN.
[[nodiscard]] std::string account_of(std::string_view arn);

} // namespace copilot::localcloud::iam
