// The slow steps of a task's life: each does its work outside any transaction and records what came
// of it in one. Every one may be taken again after a crash.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ecs/task.h"
#include "localcloud/ecs/task_definition.h"

#include <string>
#include <vector>

namespace copilot::localcloud::ecs {

/// Pulls the images of the named containers and starts them. A failure stops the task, with the
/// reason in AWS's words (CannotPullContainerError, ResourceInitializationError,
/// CannotStartContainerError).
void launch_containers(
    Cloud& cloud,
    const Place& place,
    const Task& task,
    const TaskDefinition& definition,
    const std::vector<std::string>& names
);

/// Stops the task's containers, the last started first, records how they ended, and removes them.
void stop_containers(
    Cloud& cloud, const Place& place, const Task& task, const TaskDefinition& definition
);

/// Makes the task known to its service's target groups and registries. A failure stops the task.
void register_with_service(Cloud& cloud, const Place& place, const Task& task);

void deregister_from_service(Cloud& cloud, const Place& place, const Task& task);

/// Where the task's files are that its containers see.
[[nodiscard]] io::Path task_directory(const Cloud& cloud, const Task& task);
/// The task's volumes, one folder each.
[[nodiscard]] io::Path volumes_directory(const Cloud& cloud, const Task& task);

/// Marks the task as one to stop and counts the failure against its service.
void fail_task(Call& call, Task& task, const std::string& stop_code, const std::string& reason);

} // namespace copilot::localcloud::ecs
