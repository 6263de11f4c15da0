// The two roles of an environment, which outlive its other resources: one for CloudFormation, one
// for people.

#pragma once

#include "cfn/template.h"

#include <string>
#include <vector>

namespace copilot::stacks::environment {

/// What the manager role may use.
struct ManagerPermissions {
    std::string artifact_bucket_arn;
    std::string artifact_key_arn;
    /// ARNs of certificates that the manifest imports.
    std::vector<std::string> imported_certificates;
    /// The access log bucket is the stack's own, to be emptied before it is deleted.
    bool empties_access_log_bucket = false;
};

/// Adds both roles and the outputs that name them.
void add_roles(
    cfn::Template& stack,
    const ManagerPermissions& permissions,
    const cfn::Text& permissions_boundary
);

} // namespace copilot::stacks::environment
