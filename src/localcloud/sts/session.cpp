// Opens sessions of roles.

#include "localcloud/sts/session.h"

#include "localcloud/iam/trust.h"
#include "localcloud/sts/access_keys.h"

namespace copilot::localcloud::sts {

namespace {

void forget_expired_keys(const Call& call, const std::string& account) {
    for (const auto& key : call.records.list<AccessKey>(AccessKey::everywhere(), account))
        if (key.expires && *key.expires <= call.clock.now())
            call.records.erase<AccessKey>(AccessKey::everywhere(), key.access_key_id);
}

} // namespace

std::string
session_arn(const std::string& account, const iam::Role& role, const std::string& session_name) {
    return format("arn:aws:sts::{}:assumed-role/{}/{}", account, role.role_name, session_name);
}

AccessKey open_session(
    const Call& call,
    const std::string& account,
    const iam::Role& role,
    const std::string& session_name,
    std::chrono::seconds duration
) {
    forget_expired_keys(call, account);
    auto key = new_session_key();
    key.account = account;
    key.principal_arn = session_arn(account, role, session_name);
    key.user_id = role.role_id + ":" + session_name;
    key.expires = call.clock.now() + duration;
    call.records.put(AccessKey::everywhere(), key);
    return key;
}

AccessKey open_service_session(
    const Call& call,
    const std::string& role_arn,
    const std::string& service,
    const std::string& session_name,
    std::chrono::seconds duration
) {
    const auto role = iam::find_role_by_arn(call.records, role_arn);
    const iam::Principal principal{.service = service};
    if (!role || !iam::trusts(role->trust_policy, principal, {}))
        throw aws::ServiceError(
            "AccessDenied",
            format("{} is not allowed to assume the role {}", service, role_arn),
            403
        );
    return open_session(call, iam::account_of(role_arn), *role, session_name, duration);
}

} // namespace copilot::localcloud::sts
