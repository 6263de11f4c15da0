// How a service is doing right now in one environment: what `svc status` says.

#pragma once

#include "aws/api/ecs/service_description.h"
#include "aws/api/ecs/task.h"
#include "aws/session.h"
#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::describe {

struct TargetHealth {
    std::string target_id; ///< The task's address.
    std::string state;     ///< "healthy"
    std::string reason;
    std::string description;
    std::string task_id;
    std::string target_group; ///< Its ARN.
};

struct ServiceStatus {
    aws::ecs::Service service;
    std::vector<aws::ecs::Task> tasks;         ///< That should run.
    std::vector<aws::ecs::Task> stopped_tasks; ///< That ECS still remembers.
    std::vector<TargetHealth> targets;
};

/// `environment` acts inside the environment. Throws Error where the service is not deployed.
[[nodiscard]] ServiceStatus service_status(
    const aws::Client& environment,
    const std::string& app,
    const std::string& env,
    const std::string& service
);

/// "1f2e3d4c5b6a…" from a task's ARN.
[[nodiscard]] std::string task_id(std::string_view arn);

[[nodiscard]] std::string to_json(const ServiceStatus& status);

} // namespace copilot::describe
