#pragma once

#include "cfn/template.h"
#include "stacks/environment/functions.h"

namespace copilot::stacks::environment {

/// Adds the environment's zone, its delegation from the application's, and its certificate: all
/// when the application has a domain.
void add_domain(
    cfn::Template& stack, const Functions& functions, const cfn::Text& permissions_boundary
);

/// What aliases of services lead to: the load balancer, or the distribution in front of it.
struct PublicAccess {
    cfn::Text dns_name;
    cfn::Text hosted_zone;
};

/// Adds records for the aliases of services.
void add_aliases(cfn::Template& stack, const Functions& functions, const PublicAccess& access);

/// The role that the functions above act as; `add_domain` has added it.
[[nodiscard]] cfn::Resource domain_role();

} // namespace copilot::stacks::environment
