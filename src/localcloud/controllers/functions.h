// The controller "functions": runs invocations that nobody waits for, and ends idle processes.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

[[nodiscard]] std::unique_ptr<Controller> make_functions_controller(Cloud& cloud);

} // namespace copilot::localcloud
