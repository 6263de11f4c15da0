// What each event in the life of a stack operation makes of its resources' records: pure functions,
// so that the executor only takes steps and writes down what these say.

#pragma once

#include "localcloud/engine/plan.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/engine/template.h"

namespace copilot::localcloud::engine {

enum class Change { none, create, update, replace };

/// What must happen to a resource so that it becomes `desired`. `resource` is null when there is
/// none yet. The stack's own tags count: they travel to everything that can carry them.
[[nodiscard]] Change change_to(
    const cloudformation::StackResource* resource,
    const cloudformation::Realization& desired,
    const ResourceType& type
);

/// The top-level properties in which two realizations differ.
[[nodiscard]] std::vector<std::string>
changed_properties(const Document& before, const Document& after);

/// Records the step that makes `change`; the status becomes CREATE_IN_PROGRESS or
/// UPDATE_IN_PROGRESS.
void begin_change(
    cloudformation::StackResource& resource,
    Change change,
    cloudformation::Realization desired,
    const std::string& operation
);

/// Records the step that goes back to what the resource was before the update, or goes back at once
/// where nothing has to be called (what was replaced is still there); whether there is a step.
bool begin_restoration(cloudformation::StackResource& resource, const std::string& restored);

/// A create, update or restoring step succeeded. `settled_in` marks it.
void finish_change(cloudformation::StackResource& resource, const std::string& settled_in);

/// It failed: what a create may have made is obsolete; what an update tried is what there is now.
void fail_change(cloudformation::StackResource& resource, const std::string& reason);

/// All that the update wanted is there: what it replaced, and what is not in `wanted`, is obsolete.
void begin_cleanup(Resources& resources, const Dependencies& wanted);

/// All that the failed update changed is back: what `operation` made is obsolete.
void begin_cleanup_of_failed(Resources& resources, const std::string& operation);

/// Everything is obsolete, but for what policies or `retain` keep. `failed_create` is the operation
/// that is rolled back, for RetainExceptOnCreate; empty for a delete.
void begin_removal(
    Resources& resources, const std::vector<std::string>& retain, const std::string& failed_create
);

/// Takes an incarnation off the obsolete ones; whether that was the last of a resource that is no
/// more.
bool finish_removal(cloudformation::StackResource& resource, int generation);

[[nodiscard]] std::string to_text(Policy policy);

} // namespace copilot::localcloud::engine
