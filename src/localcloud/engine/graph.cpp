#include "localcloud/engine/graph.h"

#include <algorithm>
#include <iterator>

namespace copilot::localcloud::engine {

namespace {

/// Takes away nodes that depend on nothing that is left, until all that is left depends on
/// something.
std::vector<std::string> strip(Dependencies& left) {
    Dependencies dependents;
    std::map<std::string, std::size_t, std::less<>> open;
    std::vector<std::string> ready;
    for (const auto& [node, needs] : left) {
        std::size_t count = 0;
        for (const auto& need : needs)
            if (left.contains(need)) {
                dependents[need].insert(node);
                ++count;
            }
        open[node] = count;
        if (count == 0)
            ready.push_back(node);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        const auto node = ready[next];
        for (const auto& dependent : dependents[node])
            if (--open[dependent] == 0)
                ready.push_back(dependent);
        left.erase(node);
    }
    return ready;
}

Dependencies reversed(const Dependencies& dependencies) {
    Dependencies result;
    for (const auto& [node, needs] : dependencies) {
        result[node];
        for (const auto& need : needs)
            if (dependencies.contains(need))
                result[need].insert(node);
    }
    return result;
}

} // namespace

std::vector<std::string> find_cycles(const Dependencies& dependencies) {
    auto left = dependencies;
    strip(left);
    left = reversed(left);
    strip(left);
    std::vector<std::string> nodes;
    std::ranges::transform(left, std::back_inserter(nodes), [](const auto& e) { return e.first; });
    return nodes;
}

std::vector<std::string> in_order(const Dependencies& dependencies) {
    auto left = dependencies;
    return strip(left);
}

} // namespace copilot::localcloud::engine
