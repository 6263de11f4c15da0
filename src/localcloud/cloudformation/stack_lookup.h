#pragma once

#include "localcloud/cloud.h"
#include "localcloud/cloudformation/operation.h"
#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/plan.h"

#include <optional>

namespace copilot::localcloud::cloudformation {

/// The living stack of a name, or the stack, living or deleted, of an ID.
[[nodiscard]] std::optional<Stack>
find_stack(Records& records, const Place& place, const std::string& name_or_id);

/// Throws ServiceError ValidationError "Stack with id X does not exist", as every operation but a
/// few words it.
[[nodiscard]] Stack
stack_named(Records& records, const Place& place, const std::string& name_or_id);

/// The same for operations that change: a deleted stack is none.
[[nodiscard]] Stack
living_stack(Records& records, const Place& place, const std::string& name_or_id);

[[nodiscard]] engine::Resources
resources_of(Records& records, const Place& place, const std::string& stack_id);

} // namespace copilot::localcloud::cloudformation
