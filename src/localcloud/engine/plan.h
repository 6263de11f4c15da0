// What a phase of a stack operation has to do, and in which order: a pure function of what is
// wanted and of what the records say has been done.
//
// A plan is never stored. After a crash it is made again from the records, and then holds exactly
// the steps that are left.

#pragma once

#include "localcloud/cloudformation/stack_resource.h"
#include "localcloud/engine/graph.h"

#include <map>
#include <string>
#include <vector>

namespace copilot::localcloud::engine {

/// By logical ID.
using Resources = std::map<std::string, cloudformation::StackResource, std::less<>>;

struct PlannedStep {
    enum class Kind {
        realise, ///< Create, update, replace, or find that nothing changed.
        restore, ///< Back to what it was before the update.
        remove,  ///< Unmake one obsolete incarnation.
    };

    Kind kind = Kind::realise;
    std::string logical_id;
    int generation = 0;                   ///< Of the incarnation to remove.
    std::vector<std::size_t> followers{}; ///< Steps that wait for this one.
    std::size_t waits_for = 0;            ///< How many steps must be done before.

    bool operator==(const PlannedStep&) const = default;
};

using Plan = std::vector<PlannedStep>;

/// Forward: every resource of `wanted` that `operation` has not settled, after what it depends on.
[[nodiscard]] Plan plan_realisation(
    const Dependencies& wanted, const Resources& resources, std::string_view operation
);

/// Back: every resource that `operation` changed and has not restored, after what it depended on.
[[nodiscard]] Plan plan_restoration(const Resources& resources, std::string_view restored);

/// Away: every obsolete incarnation, after all that depended on it.
[[nodiscard]] Plan plan_removal(const Resources& resources);

} // namespace copilot::localcloud::engine
