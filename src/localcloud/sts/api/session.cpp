// Temporary keys: of a role, for whom its trust policy lets in; of the caller themselves.

#include "localcloud/sts/session.h"

#include "aws/api/sts/assume_role.h"
#include "aws/api/sts/get_session_token.h"
#include "localcloud/iam/trust.h"
#include "localcloud/sts/access_keys.h"

#include <algorithm>

namespace copilot::localcloud::sts {

namespace {

using aws::ServiceError;
using aws::sts::AssumeRole;
using aws::sts::GetSessionToken;

aws::sts::Credentials credentials_of(const AccessKey& key) {
    return {
        .access_key_id = key.access_key_id,
        .secret_access_key = key.secret_access_key,
        .session_token = key.session_token,
        .expiration = key.expires.value_or(Timestamp{})
    };
}

bool is_session_name(std::string_view name) {
    const auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c))
               || std::string_view("_+=,.@-").contains(c);
    };
    return name.size() >= 2 && name.size() <= 64 && std::ranges::all_of(name, allowed);
}

void check_session_name(const std::string& name) {
    if (!is_session_name(name))
        throw ServiceError(
            "ValidationError",
            format(
                "1 validation error detected: Value '{}' at 'roleSessionName' failed to satisfy "
                "constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]{{2,64}}",
                name
            )
        );
}

/// How long the session lasts. A session that opens another (role chaining) gives it an hour.
std::chrono::seconds
duration_of(const AssumeRole::Input& input, const iam::Role& role, const Call& call) {
    const auto seconds = input.duration_seconds.value_or(3600);
    if (seconds < 900 || seconds > 43200)
        throw ServiceError("ValidationError", "DurationSeconds must be between 900 and 43200");
    const bool chained = call.caller.principal_arn.contains(":assumed-role/");
    if (chained && seconds > 3600)
        throw ServiceError(
            "ValidationError",
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by "
            "role chaining"
        );
    if (seconds > role.max_session_duration)
        throw ServiceError(
            "ValidationError",
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
        );
    return std::chrono::seconds(seconds);
}

iam::ConditionContext context_of(const AssumeRole::Input& input, const Call& call) {
    iam::ConditionContext context{
        {"aws:PrincipalAccount", call.caller.account},
        {"aws:PrincipalArn", iam::principal_of(call).role_arn},
        {"sts:RoleSessionName", input.role_session_name}
    };
    if (context["aws:PrincipalArn"].empty())
        context["aws:PrincipalArn"] = call.caller.principal_arn;
    if (input.external_id)
        context["sts:ExternalId"] = *input.external_id;
    return context;
}

AssumeRole::Output assume_role(const AssumeRole::Input& input, Call& call) {
    check_session_name(input.role_session_name);
    const auto account = iam::account_of(input.role_arn);
    const auto role = iam::find_role_by_arn(call.records, input.role_arn);
    // A role that does not exist and one that lets nobody in look the same from outside.
    if (!role || !iam::may_assume(call, account, *role, context_of(input, call)))
        throw ServiceError(
            "AccessDenied",
            format(
                "User: {} is not authorized to perform: sts:AssumeRole on resource: {}",
                call.caller.principal_arn,
                input.role_arn
            ),
            403
        );
    const auto duration = duration_of(input, *role, call);
    const auto key = open_session(call, account, *role, input.role_session_name, duration);
    return {
        .credentials = credentials_of(key),
        .assumed_role_user = {.assumed_role_id = key.user_id, .arn = key.principal_arn}
    };
}

GetSessionToken::Output get_session_token(const GetSessionToken::Input& input, Call& call) {
    const auto own =
        call.records.find<AccessKey>(AccessKey::everywhere(), call.caller.access_key_id);
    if (!own || own->expires)
        throw ServiceError(
            "AccessDenied", "Cannot call GetSessionToken with session credentials", 403
        );
    const auto seconds =
        std::clamp<std::int64_t>(input.duration_seconds.value_or(43200), 900, 129600);
    auto key = new_session_key();
    key.account = own->account;
    key.principal_arn = own->principal_arn;
    key.user_id = own->user_id;
    key.expires = call.clock.now() + std::chrono::seconds(seconds);
    call.records.put(AccessKey::everywhere(), key);
    return {.credentials = credentials_of(key)};
}

} // namespace

void register_sessions(Cloud& cloud) {
    cloud.on<AssumeRole>(assume_role);
    cloud.on<GetSessionToken>(get_session_token);
}

} // namespace copilot::localcloud::sts
