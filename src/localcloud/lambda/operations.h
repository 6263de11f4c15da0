// What lambda/api registers, one function per noun.

#pragma once

#include "aws/api/lambda/types.h"
#include "localcloud/cloud.h"
#include "localcloud/lambda/function.h"

namespace copilot::localcloud::lambda {

void register_function_operations(Cloud& cloud);
void register_invocation_operations(Cloud& cloud);
void register_permission_operations(Cloud& cloud);
void register_tag_operations(Cloud& cloud);

/// Throws ResourceNotFoundException.
[[nodiscard]] Function require_function(Call& call, const std::string& name_or_arn);

/// "shop-test-EnvController" of a name, a partial or a whole ARN, with or without a qualifier.
[[nodiscard]] std::string function_name_of(const std::string& name_or_arn);

} // namespace copilot::localcloud::lambda
