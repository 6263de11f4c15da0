// What makes a service's tasks reachable: target groups and Cloud Map, by their own operations.

#pragma once

#include "aws/client.h"
#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"

namespace copilot::localcloud::ecs {

/// Adds the task to every target group and registry of its service. May be called twice.
void register_task(
    const aws::Client& client, const Service& service, const Task& task, const std::string& region
);

/// Takes it out of them again. What is gone already is no failure.
void deregister_task(const aws::Client& client, const Service& service, const Task& task);

} // namespace copilot::localcloud::ecs
