// Container health checks: when they are due, and what their results make of a container. Pure.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html

#pragma once

#include "aws/api/ecs/container_definition.h"
#include "base/timestamp.h"

#include <string>
#include <vector>

namespace copilot::localcloud::ecs {

struct HealthHistory {
    std::int64_t failures = 0; ///< In a row.
    std::string status = "UNKNOWN";
    Timestamp next_check{};
};

/// What a check's result makes of the container. Failures in the start period do not count.
[[nodiscard]] HealthHistory after_check(
    HealthHistory history,
    const aws::ecs::HealthCheck& check,
    bool passed,
    Timestamp container_started,
    Timestamp now
);

/// The words to run: what stands behind CMD, or the shell with what stands behind CMD-SHELL.
[[nodiscard]] std::vector<std::string> command_of(const aws::ecs::HealthCheck& check);

} // namespace copilot::localcloud::ecs
