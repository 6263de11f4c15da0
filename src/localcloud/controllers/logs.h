// The controller "logs": carries what containers print into log streams, and forgets old events.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

[[nodiscard]] std::unique_ptr<Controller> make_logs_controller(Cloud& cloud);

} // namespace copilot::localcloud
