// Services and tasks as the Describe operations show them.

#pragma once

#include "aws/api/ecs/service_description.h"
#include "aws/api/ecs/task.h"
#include "localcloud/cloud.h"
#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"

namespace copilot::localcloud::ecs {

[[nodiscard]] aws::ecs::Service describe_service(Call& call, const Service& service);

[[nodiscard]] aws::ecs::Task describe_task(Call& call, const Task& task);

} // namespace copilot::localcloud::ecs
