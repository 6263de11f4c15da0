// What a deployment adds to the hourly bill, before it adds it.

#pragma once

#include "deploy/environment.h"
#include "deploy/preview.h"

#include <string>

namespace copilot::deploy {

/// "1 load balancer, 2 NAT gateways": what of a stack would be there for the first time; empty for
/// nothing.
[[nodiscard]] std::string added_cost(const StackPreview& preview);

/// The same for what a service's stack makes its environment add: services ask for load balancers,
/// NAT gateways and file systems by writing their name into the environment's parameters.
[[nodiscard]] std::string added_environment_cost(
    const std::string& environment_template,
    const Dictionary<std::string>& environment_parameters,
    const std::string& service,
    const std::string& service_template
);

/// The same, looking at the environment as it is deployed.
[[nodiscard]] std::string added_environment_cost(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::string& service,
    const StackPreview& preview
);

} // namespace copilot::deploy
