#include "localcloud/cloudformation/export.h"

#include "aws/service_error.h"
#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

aws::ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

std::string name_of_stack(Records& records, const Place& place, const std::string& stack_id) {
    const auto stack = records.find<Stack>(place, stack_id);
    return stack ? stack->name : stack_id;
}

void refuse_use(Records& records, const Place& place, const Export& value, std::string_view verb) {
    std::string users;
    for (const auto& importer : value.importers)
        users += (users.empty() ? "" : ", ") + name_of_stack(records, place, importer);
    if (!users.empty())
        throw error(format("Export {} cannot be {} as it is in use by {}", value.name, verb, users)
        );
}

const StackOutput* exporting(const std::vector<StackOutput>& outputs, const std::string& name) {
    const auto found = std::ranges::find(outputs, name, &StackOutput::export_name);
    return found == outputs.end() ? nullptr : &*found;
}

void publish(
    Records& records, const Place& place, const std::string& stack_id, const StackOutput& output
) {
    auto before = records.find<Export>(place, *output.export_name);
    if (before && before->stack_id != stack_id)
        throw error(format(
            "Export with name {} is already exported by stack {}",
            *output.export_name,
            name_of_stack(records, place, before->stack_id)
        ));
    if (before && before->value == output.value)
        return;
    if (before)
        refuse_use(records, place, *before, "updated");
    records.put(place, Export{*output.export_name, output.value, stack_id, {}});
}

} // namespace

std::string import_value(
    Records& records, const Place& place, const std::string& name, const std::string& stack_id
) {
    auto found = records.find<Export>(place, name);
    if (!found)
        throw error(format("No export named {} found.", name));
    if (std::ranges::find(found->importers, stack_id) == found->importers.end()) {
        found->importers.push_back(stack_id);
        records.put(place, *found);
        records.put(place, Import{name, stack_id});
    }
    return found->value;
}

void forget_imports(
    Records& records,
    const Place& place,
    const std::string& stack_id,
    const std::set<std::string>& keep
) {
    for (const auto& import : records.list<Import>(place, stack_id)) {
        if (keep.contains(import.export_name))
            continue;
        records.erase<Import>(place, import.record_id());
        if (auto used = records.find<Export>(place, import.export_name)) {
            std::erase(used->importers, stack_id);
            records.put(place, *used);
        }
    }
}

void publish_exports(
    Records& records,
    const Place& place,
    const std::string& stack_id,
    const std::vector<StackOutput>& outputs
) {
    for (const auto& before : records.list<Export>(place, stack_id)) {
        if (exporting(outputs, before.name))
            continue;
        refuse_use(records, place, before, "deleted");
        records.erase<Export>(place, before.name);
    }
    for (const auto& output : outputs)
        if (output.export_name)
            publish(records, place, stack_id, output);
}

void refuse_exports_in_use(Records& records, const Place& place, const std::string& stack_id) {
    for (const auto& value : records.list<Export>(place, stack_id))
        refuse_use(records, place, value, "deleted");
}

} // namespace copilot::localcloud::cloudformation
