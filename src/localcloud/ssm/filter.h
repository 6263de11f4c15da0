// Which parameters a path and filters mean.
// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html

#pragma once

#include "aws/api/ssm/types.h"
#include "localcloud/ssm/parameter.h"

#include <string_view>
#include <vector>

namespace copilot::localcloud::ssm {

/// Whether "/a/b/c" is under "/a/b" (one level), or under "/a" (recursively).
[[nodiscard]] bool is_under(std::string_view name, std::string_view path, bool recursively);

/// Whether every filter lets the parameter through. Throws ServiceError InvalidFilterKey for a key
/// that there is none of, InvalidFilterOption for an option that its key does not know.
[[nodiscard]] bool
passes(const Parameter& parameter, const std::vector<aws::ssm::ParameterStringFilter>& filters);

} // namespace copilot::localcloud::ssm
