// Evaluates trust policies: which principals a statement names, and whether its conditions hold.
//
// A statement can name a principal in two strengths. An account ("000000000000", or its root's ARN)
// delegates: whoever is in that account may assume the role if their own policies let them. A role,
// a session, a user, a service or "*" is named itself, and needs nothing more in the same account.

#include "localcloud/iam/trust.h"

#include "localcloud/iam/aws_managed_policies.h"
#include "localcloud/iam/managed_policy.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

constexpr std::string_view assume_role = "sts:AssumeRole";

enum class Named { no, through_account, itself };

Named names_aws_principal(const std::string& entry, const Principal& principal) {
    if (!principal.service.empty())
        return Named::no;
    if (entry == "*" || entry == principal.arn
        || (!principal.role_arn.empty() && entry == principal.role_arn))
        return Named::itself;
    const bool is_account =
        entry == principal.account || entry == format("arn:aws:iam::{}:root", principal.account);
    return is_account ? Named::through_account : Named::no;
}

Named names(const Document& document, const Principal& principal) {
    if (document.scalar_text() == "*")
        return principal.service.empty() ? Named::itself : Named::no;
    auto strongest = Named::no;
    for (const auto& entry : texts_of(document.find("AWS")))
        strongest = std::max(strongest, names_aws_principal(entry, principal));
    if (!principal.service.empty())
        for (const auto& entry : texts_of(document.find("Service")))
            if (entry == principal.service)
                return Named::itself;
    return strongest;
}

Named names(const Statement& statement, const Principal& principal) {
    if (!statement.not_principal.is_null())
        return names(statement.not_principal, principal) == Named::no ? Named::itself : Named::no;
    return names(statement.principal, principal);
}

Named trust_of(
    std::string_view trust_policy, const Principal& principal, const ConditionContext& context
) {
    auto strongest = Named::no;
    for (const auto& statement : parse_policy(trust_policy)) {
        if (!speaks_of_action(statement, assume_role) || !conditions_hold(statement, context))
            continue;
        const auto named = names(statement, principal);
        if (named != Named::no && !statement.allows)
            return Named::no;
        strongest = std::max(strongest, named);
    }
    return strongest;
}

/// What the caller's own policies say.
bool may_itself(
    const Call& call,
    const Principal& principal,
    std::string_view action,
    std::string_view resource,
    const ConditionContext& context
) {
    if (principal.role_arn.empty())
        return principal.arn == format("arn:aws:iam::{}:root", principal.account);
    const auto own = find_role_by_arn(call.records, principal.role_arn);
    return own && may(call, principal.account, *own, action, resource, context);
}

std::vector<std::string>
policies_of(const Call& call, const std::string& account, const Role& role) {
    std::vector<std::string> documents;
    for (const auto& [name, document] : role.policies)
        documents.push_back(document);
    for (const auto& arn : role.attached_arns) {
        if (const auto* known = find_aws_managed_policy(arn))
            documents.emplace_back(known->document);
        else if (const auto own = call.records.find<ManagedPolicy>({account, "aws-global"}, arn))
            documents.push_back(own->find_version(own->default_version_id)->document);
    }
    return documents;
}

} // namespace

std::string account_of(std::string_view arn) {
    std::size_t begin = 0;
    for (int colons = 0; colons < 4; ++colons) {
        begin = arn.find(':', begin);
        if (begin == std::string_view::npos)
            return {};
        ++begin;
    }
    return std::string(arn.substr(begin, arn.find(':', begin) - begin));
}

std::optional<Role> find_role_by_arn(Records& records, std::string_view arn) {
    const auto name = arn.substr(arn.rfind('/') + 1);
    auto role = records.find<Role>({account_of(arn), "aws-global"}, name);
    if (role && role->arn == arn)
        return role;
    return std::nullopt;
}

Principal principal_of(const Call& call) {
    Principal principal{call.caller.account, call.caller.principal_arn, {}, {}};
    constexpr std::string_view session = ":assumed-role/";
    const auto at = principal.arn.find(session);
    if (at == std::string::npos)
        return principal;
    const auto rest = std::string_view(principal.arn).substr(at + session.size());
    const auto role = call.records.find<Role>(call.global_place(), rest.substr(0, rest.find('/')));
    if (role)
        principal.role_arn = role->arn;
    return principal;
}

bool trusts(
    std::string_view trust_policy, const Principal& principal, const ConditionContext& context
) {
    return trust_of(trust_policy, principal, context) != Named::no;
}

bool may(
    const Call& call,
    const std::string& account,
    const Role& role,
    std::string_view action,
    std::string_view resource,
    const ConditionContext& context
) {
    bool allowed = false;
    for (const auto& document : policies_of(call, account, role)) {
        for (const auto& statement : parse_policy(document)) {
            if (!speaks_of_action(statement, action) || !speaks_of_resource(statement, resource)
                || !conditions_hold(statement, context))
                continue;
            if (!statement.allows)
                return false;
            allowed = true;
        }
    }
    return allowed;
}

bool may_assume(
    const Call& call, const std::string& account, const Role& role, const ConditionContext& context
) {
    const auto principal = principal_of(call);
    const auto named = trust_of(role.trust_policy, principal, context);
    const bool same_account = principal.account == account;
    if (named == Named::no || (named == Named::itself && same_account))
        return named != Named::no;
    return may_itself(call, principal, assume_role, role.arn, context);
}

bool may_across(
    const Call& call,
    std::string_view resource_policy,
    std::string_view action,
    std::string_view resource,
    const ConditionContext& context
) {
    const auto principal = principal_of(call);
    bool allowed = false;
    for (const auto& statement : parse_policy(resource_policy)) {
        if (!speaks_of_action(statement, action) || !speaks_of_resource(statement, resource)
            || !conditions_hold(statement, context) || names(statement, principal) == Named::no)
            continue;
        if (!statement.allows)
            return false;
        allowed = true;
    }
    return allowed && may_itself(call, principal, action, resource, context);
}

} // namespace copilot::localcloud::iam
