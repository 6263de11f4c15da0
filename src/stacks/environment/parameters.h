// The parameters of an environment's stack: what they are, the conditions on them, and their
// values.

#pragma once

#include "base/fields.h"
#include "cfn/template.h"
#include "manifest/environment/environment.h"

#include <string>

namespace copilot::stacks::environment {

/// Adds the parameters of the full template.
void add_parameters(cfn::Template& stack);
/// Adds the conditions on them.
void add_conditions(cfn::Template& stack);

struct ParameterSource {
    std::string app;
    std::string name;
    std::string tools_account_principal_arn; ///< The root of the application's account.
    std::string domain;                      ///< Of the application; may be empty.
    std::string dns_delegation_role_arn;     ///< Empty without a domain.
    manifest::Environment manifest;
    /// What the deployed full template has; empty when there is none yet.
    Dictionary<std::string> deployed{};
};

/// The values for a deployment. What workloads have asked of the environment, and the name of its
/// DNS namespace, are carried over from what is deployed: else their resources would be torn down.
[[nodiscard]] Dictionary<std::string> parameters(const ParameterSource& source);

/// The values for the bootstrap template.
[[nodiscard]] Dictionary<std::string> bootstrap_parameters(
    const std::string& app, const std::string& name, const std::string& tools_account_principal_arn
);

} // namespace copilot::stacks::environment
