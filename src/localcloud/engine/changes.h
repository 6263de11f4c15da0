// What a new template would change, told without doing it.

#pragma once

#include "localcloud/engine/plan.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/engine/stack_names.h"

#include <functional>
#include <set>

namespace copilot::localcloud::engine {

struct ResourceDifference {
    std::string action; ///< "Add", "Modify", "Remove"
    std::string logical_id;
    std::string physical_id;
    std::string type;
    std::string replacement{};             ///< Of a Modify: "True", "False", "Conditional".
    std::vector<std::string> properties{}; ///< Of a Modify: the top-level ones that change.
    bool tags = false;                     ///< Of a Modify: the stack's tags change.

    bool operator==(const ResourceDifference&) const = default;
};

/// A stack as it is, and what it should become.
struct Comparison {
    const Template& source;
    StackIdentity identity;
    const std::vector<cloudformation::StackParameter>& parameters;
    const Resources& resources; ///< As they are.
    bool tags_changed = false;
    const std::vector<cloudformation::StackOutput>& outputs; ///< As they are.
    std::function<const ResourceType*(std::string_view)> find_type;
    std::function<Document(const std::string& export_name)> import;
    std::function<std::vector<std::string>(const std::string& region)> zones;
};

struct Differences {
    std::vector<ResourceDifference> resources; ///< In the template's order, removals last.
    bool outputs_changed = false;

    [[nodiscard]] bool empty() const { return resources.empty() && !outputs_changed; }
};

/// Compares. What depends on something that is yet to be made counts as changed. Throws
/// aws::ServiceError when the template does not resolve.
[[nodiscard]] Differences compare(const Comparison& comparison);

} // namespace copilot::localcloud::engine
