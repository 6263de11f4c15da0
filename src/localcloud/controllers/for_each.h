#pragma once

#include <exception>

namespace copilot::localcloud {

/// Does `work` for every item, whatever happens to one of them, and then throws what happened to
/// the first that failed: a VPC that cannot be made must not keep others from being changed.
template <typename Items, typename Work>
void for_each_despite_failures(const Items& items, Work work) {
    std::exception_ptr first;
    for (const auto& item : items) {
        try {
            work(item);
        } catch (...) {
            if (!first)
                first = std::current_exception();
        }
    }
    if (first)
        std::rethrow_exception(first);
}

} // namespace copilot::localcloud
