// Filters of ListSecrets.
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_search-secret.html

#pragma once

#include "aws/api/secretsmanager/types.h"
#include "localcloud/secretsmanager/secret.h"

#include <vector>

namespace copilot::localcloud::secretsmanager {

/// Whether every filter lets the secret through. Values are prefixes; "!" in front of one excludes.
/// Throws ServiceError ValidationException for a key that there is none of.
[[nodiscard]] bool
passes(const Secret& secret, const std::vector<aws::secretsmanager::Filter>& filters);

} // namespace copilot::localcloud::secretsmanager
