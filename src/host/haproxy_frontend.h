// A listener of a load balancer as a frontend of HAProxy.

#pragma once

#include "host/haproxy_config.h"

#include <string>

namespace copilot::host {

[[nodiscard]] std::string haproxy_frontend(
    const LoadBalancer& load_balancer, const Listener& listener, const HaproxyFiles& files
);

} // namespace copilot::host
