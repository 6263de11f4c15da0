// What ecr/api registers, one function per noun.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ecr/repository.h"

namespace copilot::localcloud::ecr {

void register_authorization_operations(Cloud& cloud);
void register_image_operations(Cloud& cloud);
void register_policy_operations(Cloud& cloud);
void register_repository_operations(Cloud& cloud);

/// Throws RepositoryNotFoundException.
[[nodiscard]] Repository require_repository(Call& call, const std::string& name);

} // namespace copilot::localcloud::ecr
