// What a service needs next: the scheduler, as a pure function.
//
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html

#pragma once

#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"

#include <chrono>
#include <optional>
#include <vector>

namespace copilot::localcloud::ecs {

/// A task of the service that has not stopped, as the scheduler sees it.
struct ScheduledTask {
    Task task;
    /// Runs, its health checks pass, and every target group calls it healthy.
    bool healthy = false;
    /// Why it has to be replaced: a health check failed for too long.
    std::optional<std::string> unfit{};
};

struct TaskStop {
    std::string task_id;
    std::string reason;

    bool operator==(const TaskStop&) const = default;
};

struct ServicePlan {
    Service service;        ///< With deployments, events and status as they are now.
    std::int64_t start = 0; ///< So many tasks more of the PRIMARY deployment.
    std::vector<TaskStop> stop{};
    /// When something will be due without anything else happening.
    std::optional<std::chrono::milliseconds> wait{};
};

[[nodiscard]] ServicePlan
plan_service(Service service, const std::vector<ScheduledTask>& tasks, Timestamp now);

/// Notes that a task of the service ended by itself. The scheduler waits before it starts others,
/// and the circuit breaker counts.
void count_failure(Service& service, const Task& task, Timestamp now);

/// Adds an event, the newest first, and forgets all but a hundred.
void add_event(Service& service, const std::string& message, Timestamp now);

/// How many failures trip the circuit breaker: half of the desired count, 3 to 200.
[[nodiscard]] std::int64_t failure_threshold(std::int64_t desired_count);

} // namespace copilot::localcloud::ecs
