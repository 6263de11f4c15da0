// Finding what an ID names, or saying that there is none in Cloud Map's words; operations; pages.

#pragma once

#include "aws/service_error.h"
#include "localcloud/cloud.h"
#include "localcloud/paging.h"
#include "localcloud/servicediscovery/instance.h"
#include "localcloud/servicediscovery/namespace.h"
#include "localcloud/servicediscovery/service.h"

namespace copilot::localcloud::servicediscovery {

/// Throws ServiceError NamespaceNotFound. An ARN is as good as an ID.
[[nodiscard]] Namespace require_namespace(const Call& call, const std::string& id);
/// Throws ServiceError ServiceNotFound.
[[nodiscard]] Service require_service(const Call& call, const std::string& id);
/// Throws ServiceError InstanceNotFound, ServiceNotFound.
[[nodiscard]] Instance
require_instance(const Call& call, const std::string& service_id, const std::string& instance_id);

[[nodiscard]] inline aws::ServiceError invalid_input(const std::string& message) {
    return {"InvalidInput", message};
}

/// Records that a change of this type was made to `target` ("NAMESPACE", "SERVICE", "INSTANCE"),
/// and answers the operation's ID.
std::string note_operation(
    Call& call, const std::string& type, const std::string& target, const std::string& id
);

/// Writes one page of `found` with `describe(record)` and sets the token of the next.
template <typename T, typename Item, typename Describe>
void write_page(
    const std::vector<T>& found,
    const auto& input,
    std::vector<Item>& items,
    std::optional<std::string>& next_token,
    Describe describe
) {
    const auto bounds =
        page_bounds(found.size(), input.max_results, input.next_token, {100, "InvalidInput"});
    for (auto i = bounds.begin; i < bounds.end; ++i)
        items.push_back(describe(found[i]));
    next_token = bounds.next_token;
}

/// Whether the filter, which has Name, Values and Condition, lets one of `values` through.
[[nodiscard]] bool lets_through(const auto& filter, const std::string& value) {
    const auto condition = filter.condition.value_or("EQ");
    for (const auto& wanted : filter.values)
        if (condition == "BEGINS_WITH" ? value.starts_with(wanted) : value == wanted)
            return true;
    return false;
}

} // namespace copilot::localcloud::servicediscovery
