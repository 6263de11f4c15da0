// The stack <app>-infrastructure-roles: what the rest of an application is deployed with.

#pragma once

#include "base/fields.h"
#include "cfn/template.h"

#include <string>
#include <vector>

namespace copilot::stacks::app {

struct RolesInput {
    std::string app;
    std::string version; ///< Of this program.
    std::string account_id;
    std::string permissions_boundary{};
    std::string domain{};         ///< Empty when the application has none.
    std::string hosted_zone_id{}; ///< Of the domain.
    /// Accounts of environments: they may change the application's zone.
    std::vector<std::string> delegated_accounts{};
};

[[nodiscard]] cfn::Template roles(const RolesInput& input);
[[nodiscard]] Dictionary<std::string> roles_parameters(const RolesInput& input);

/// The delegated accounts that a deployed stack's parameters say; empty when they say none.
[[nodiscard]] std::vector<std::string>
delegated_accounts(const Dictionary<std::string>& deployed_parameters);

// Names of the stack, the stack set, and their roles.
[[nodiscard]] std::string roles_stack_name(const std::string& app);
[[nodiscard]] std::string stack_set_name(const std::string& app);
[[nodiscard]] std::string administration_role_name(const std::string& app);
[[nodiscard]] std::string execution_role_name(const std::string& app);
[[nodiscard]] std::string dns_delegation_role_name(const std::string& app);

} // namespace copilot::stacks::app
