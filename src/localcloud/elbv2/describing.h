// Pages of Describe operations, and the words that names must follow.

#pragma once

#include "localcloud/elbv2/find.h"
#include "localcloud/paging.h"

namespace copilot::localcloud::elbv2 {

/// Writes one page of `found` with `describe(record)` and sets the marker of the next.
template <typename T, typename Item, typename Describe>
void write_page(
    const std::vector<T>& found,
    const auto& input,
    std::vector<Item>& items,
    std::optional<std::string>& next_marker,
    Describe describe
) {
    const auto bounds =
        page_bounds(found.size(), input.page_size, input.marker, {400, "ValidationError"});
    for (auto i = bounds.begin; i < bounds.end; ++i)
        items.push_back(describe(found[i]));
    next_marker = bounds.next_token;
}

/// Throws ServiceError ValidationError unless `name` has 1 to 32 letters, digits and hyphens, none
/// of them first or last. `noun` is for the message: "load balancer".
void check_name(std::string_view noun, const std::string& name);

} // namespace copilot::localcloud::elbv2
