// Why a service's tasks failed, for the reason of a failed resource.

#pragma once

#include "aws/client.h"

#include <string>

namespace copilot::localcloud::ecs {

/// " Last task: Essential container in task exited; container api ended with code 1; it said last:
/// ..." about the task that stopped last; empty when nothing is known.
[[nodiscard]] std::string describe_failed_tasks(
    const aws::Client& client, const std::string& cluster, const std::string& service
);

} // namespace copilot::localcloud::ecs
