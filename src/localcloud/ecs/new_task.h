// A task as it begins: recorded, with nothing of it running yet.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"
#include "localcloud/ecs/task_definition.h"

namespace copilot::localcloud::ecs {

/// A task of the definition in the cluster, with an ID of its own. What only its starter knows
/// (network, service, overrides) is still empty. Not recorded yet.
[[nodiscard]] Task
new_task(Call& call, const std::string& cluster, const TaskDefinition& definition);

/// One more task of the service's PRIMARY deployment. Not recorded yet.
[[nodiscard]] Task
new_service_task(Call& call, const Service& service, const TaskDefinition& definition);

} // namespace copilot::localcloud::ecs
