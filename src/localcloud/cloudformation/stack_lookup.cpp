#include "localcloud/cloudformation/stack_lookup.h"

#include "base/format.h"
#include "localcloud/cloudformation/stack_resource.h"

namespace copilot::localcloud::cloudformation {

namespace {

aws::ServiceError missing(const std::string& name_or_id) {
    return {"ValidationError", format("Stack with id {} does not exist", name_or_id)};
}

} // namespace

std::optional<Stack>
find_stack(Records& records, const Place& place, const std::string& name_or_id) {
    if (name_or_id.starts_with("arn:"))
        return records.find<Stack>(place, name_or_id);
    const auto named = records.find<StackName>(place, name_or_id);
    return named ? records.find<Stack>(place, named->stack_id) : std::nullopt;
}

Stack stack_named(Records& records, const Place& place, const std::string& name_or_id) {
    auto stack = find_stack(records, place, name_or_id);
    if (!stack)
        throw missing(name_or_id);
    return *std::move(stack);
}

Stack living_stack(Records& records, const Place& place, const std::string& name_or_id) {
    auto stack = stack_named(records, place, name_or_id);
    if (stack.is_deleted())
        throw missing(name_or_id);
    return stack;
}

engine::Resources resources_of(Records& records, const Place& place, const std::string& stack_id) {
    engine::Resources resources;
    for (auto& resource : records.list<StackResource>(place, stack_id)) {
        auto id = resource.logical_id;
        resources.emplace(std::move(id), std::move(resource));
    }
    return resources;
}

} // namespace copilot::localcloud::cloudformation
