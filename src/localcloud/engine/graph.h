// Which resources wait for which.

#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace copilot::localcloud::engine {

/// Node to what it depends on.
using Dependencies = std::map<std::string, std::set<std::string>, std::less<>>;

/// The nodes that lie on a cycle (or between two), sorted; empty when there is none.
[[nodiscard]] std::vector<std::string> find_cycles(const Dependencies& dependencies);

/// Every node, after all that it depends on. `dependencies` must have no cycle.
[[nodiscard]] std::vector<std::string> in_order(const Dependencies& dependencies);

} // namespace copilot::localcloud::engine
