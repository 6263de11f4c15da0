// The controller "network": VPCs, subnets, routes, gateways, network interfaces and security groups
// become namespaces, cables, routing tables and firewalls.

#pragma once

#include "host/firewall.h"
#include "host/vpc_network.h"
#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

/// Wakes "tasks", "load balancing" and "names" when something they stand on has changed.
[[nodiscard]] std::unique_ptr<Controller> make_network_controller(Cloud& cloud);

/// The same with other drivers.
[[nodiscard]] std::unique_ptr<Controller> make_network_controller(
    Cloud& cloud,
    std::unique_ptr<host::VpcNetworks> networks,
    std::unique_ptr<host::Firewalls> firewalls
);

} // namespace copilot::localcloud
