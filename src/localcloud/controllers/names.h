// The controller "names": Cloud Map namespaces, hosted zones and load balancers' names become zones
// of the VPCs' resolvers.

#pragma once

#include "host/resolver.h"
#include "localcloud/cloud.h"
#include "localcloud/controller.h"

#include <memory>

namespace copilot::localcloud {

[[nodiscard]] std::unique_ptr<Controller> make_names_controller(Cloud& cloud);

/// The same with another driver. `is_connected` says whether a namespace is there.
[[nodiscard]] std::unique_ptr<Controller> make_names_controller(
    Cloud& cloud,
    std::unique_ptr<host::Resolvers> resolvers,
    std::vector<std::string> forwarders,
    std::function<bool(std::string_view)> is_connected
);

} // namespace copilot::localcloud
