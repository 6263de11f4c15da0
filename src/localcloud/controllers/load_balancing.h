// The controller "load balancing": load balancers, listeners, rules, target groups and targets
// become HAProxies and entries of the front door; what the health checks say goes back into the
// targets' records.

#pragma once

#include "host/front_door.h"
#include "host/load_balancer.h"
#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

/// Wakes "tasks" when a target's health has changed or a draining target is gone.
[[nodiscard]] std::unique_ptr<Controller> make_load_balancing_controller(Cloud& cloud);

/// The same with other drivers. `is_connected` says whether a namespace is there.
[[nodiscard]] std::unique_ptr<Controller> make_load_balancing_controller(
    Cloud& cloud,
    std::unique_ptr<host::LoadBalancers> load_balancers,
    std::unique_ptr<host::FrontDoor> front_door,
    std::function<bool(std::string_view)> is_connected
);

} // namespace copilot::localcloud
