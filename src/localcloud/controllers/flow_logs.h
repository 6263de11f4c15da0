// The controller "flow logs": what firewalls count becomes records in the log groups that flow logs
// name.

#pragma once

#include "host/firewall.h"
#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

[[nodiscard]] std::unique_ptr<Controller> make_flow_logs_controller(Cloud& cloud);

/// The same with another driver.
[[nodiscard]] std::unique_ptr<Controller>
make_flow_logs_controller(Cloud& cloud, std::unique_ptr<host::Firewalls> firewalls);

} // namespace copilot::localcloud
