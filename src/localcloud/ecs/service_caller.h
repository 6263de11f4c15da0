// How ECS itself calls other services: as its service-linked role.

#pragma once

#include "aws/server.h"
#include "base/format.h"
#include "localcloud/state/records.h"

namespace copilot::localcloud::ecs {

/// `token` makes what the calls make the same after a crash; the task's ARN does.
[[nodiscard]] inline aws::Caller service_caller(const Place& place, const std::string& token = {}) {
    return {
        .account = place.account,
        .region = place.region,
        .access_key_id = "",
        .principal_arn = format(
            "arn:aws:iam::{}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
            place.account
        ),
        .request_id = "",
        .creation_token = token,
    };
}

} // namespace copilot::localcloud::ecs
