// Sessions of roles: temporary keys that act as the role.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/iam/role.h"
#include "localcloud/sts/access_key.h"

#include <chrono>
#include <string>

namespace copilot::localcloud::sts {

/// "arn:aws:sts::1:assumed-role/r/s"
[[nodiscard]] std::string
session_arn(const std::string& account, const iam::Role& role, const std::string& session_name);

/// Makes and keeps a session key; asks nobody whether it may. Expired keys of the account are
/// forgotten on the way.
AccessKey open_session(
    const Call& call,
    const std::string& account,
    const iam::Role& role,
    const std::string& session_name,
    std::chrono::seconds duration
);

/// The session of a service of the cloud that acts as a role: "lambda.amazonaws.com" for a
/// function, "ecs-tasks.amazonaws.com" for a task, "cloudformation.amazonaws.com" for a stack.
/// Throws ServiceError AccessDenied when there is no such role or it does not trust the service.
AccessKey open_service_session(
    const Call& call,
    const std::string& role_arn,
    const std::string& service,
    const std::string& session_name,
    std::chrono::seconds duration
);

} // namespace copilot::localcloud::sts
