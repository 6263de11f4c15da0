#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/intrinsics.h"
#include "localcloud/engine/template.h"

#include <set>

namespace copilot::localcloud::engine {

/// The outputs that exist under the stack's conditions. Throws aws::ServiceError.
[[nodiscard]] std::vector<cloudformation::StackOutput>
resolve_outputs(const Template& source, const Names& names);

/// The names of the exports that the stack's resources and outputs use.
[[nodiscard]] std::set<std::string> imported_names(const Template& source, const Names& names);

} // namespace copilot::localcloud::engine
