// The controller "tasks": keeps services at their desired counts and tasks in the engine.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

[[nodiscard]] std::unique_ptr<Controller> make_tasks_controller(Cloud& cloud);

} // namespace copilot::localcloud
