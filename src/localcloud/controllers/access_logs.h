// The controller "access logs": what load balancers remember of their requests becomes objects in
// the buckets that their attributes name.

#pragma once

#include "host/load_balancer.h"
#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

/// Writes every five minutes, as AWS does, and when the daemon leaves.
[[nodiscard]] std::unique_ptr<Controller> make_access_logs_controller(Cloud& cloud);

/// The same with another driver.
[[nodiscard]] std::unique_ptr<Controller>
make_access_logs_controller(Cloud& cloud, std::unique_ptr<host::LoadBalancers> load_balancers);

} // namespace copilot::localcloud
