#pragma once

#include "stacks/custom_resource.h"

namespace copilot::stacks::environment {

/// Where the functions of an environment's custom resources were uploaded.
struct Functions {
    FunctionCode certificate_validation;
    FunctionCode custom_domain;
    FunctionCode dns_delegation;
    FunctionCode certificate_replicator;
    FunctionCode bucket_cleaner;
    FunctionCode unique_json_values;
};

} // namespace copilot::stacks::environment
