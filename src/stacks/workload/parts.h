// The parts of a service's template. Each adds its resources and answers what others refer to.

#pragma once

#include "stacks/workload/service.h"

#include <vector>

namespace copilot::stacks::workload {

/// Text that the environment's stack exports as "<app>-<env>-<name>".
[[nodiscard]] cfn::Intrinsic environment_export(std::string_view name);
/// An output of the environment's stack that its controller has just switched on.
[[nodiscard]] cfn::Intrinsic from_controller(std::string_view output);

void add_parameters(cfn::Template& stack, const Input& input);
void add_conditions(cfn::Template& stack, const Input& input);

struct Roles {
    cfn::Resource execution;
    cfn::Resource task;
};

Roles add_roles(cfn::Template& stack, const Input& input);

/// The log group and the task definition.
cfn::Resource add_task_definition(cfn::Template& stack, const Input& input, const Roles& roles);

/// The service's name in the environment's private DNS namespace, and the output that says it.
cfn::Resource add_discovery_service(cfn::Template& stack);

/// The names that lead to the service beside the load balancer's own: there is no certificate for
/// them without HTTPS.
[[nodiscard]] std::vector<std::string> aliases_of(const Input& input);

/// Switches on what the service shares with others in its environment.
void add_env_controller(cfn::Template& stack, const Input& input);

/// The service's target group, and the listener's rules that lead to it.
struct Routing {
    std::vector<cfn::Resource> target_groups;
    std::vector<std::string> rules; ///< Their logical IDs.
};

Routing add_http_routing(cfn::Template& stack, const Input& input);

struct ServiceParts {
    cfn::Resource task_definition;
    cfn::Resource discovery;
    Routing routing{};
};

void add_service(cfn::Template& stack, const Input& input, const ServiceParts& parts);

/// The nested stack of the workload's addons: there in every template, made only when there are
/// any.
void add_addons(cfn::Template& stack, const Input& input);

/// Whether the service asks its environment for anything shared.
[[nodiscard]] std::vector<std::string> shared_resources(const manifest::Service& manifest);

} // namespace copilot::stacks::workload
