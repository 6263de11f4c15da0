// What ecs/api registers, one function per noun.

#pragma once

#include "localcloud/cloud.h"

namespace copilot::localcloud::ecs {

void register_cluster_operations(Cloud& cloud);
void register_service_operations(Cloud& cloud);
void register_tag_operations(Cloud& cloud);
void register_task_definition_operations(Cloud& cloud);
void register_task_operations(Cloud& cloud);

} // namespace copilot::localcloud::ecs
