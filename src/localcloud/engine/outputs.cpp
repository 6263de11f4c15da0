#include "localcloud/engine/outputs.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "localcloud/engine/references.h"
#include "localcloud/engine/stack_names.h"
#include "localcloud/engine/template_checks.h"

namespace copilot::localcloud::engine {

namespace {

std::string output_text(const TemplateOutput& output, const Document& from, const Names& names) {
    const auto value = resolve(from, names);
    if (!value || value->list() || value->map())
        throw template_error(
            format("The Value field of output {} must evaluate to type String.", output.key)
        );
    return value->scalar_text();
}

void add_imports(const Document& document, const Names& names, std::set<std::string>& found) {
    if (const auto call = call_of(document); call && call.function == "Fn::ImportValue") {
        if (const auto name = resolve(*call.arguments, names))
            found.insert(name->scalar_text());
    } else if (const auto* map = document.map()) {
        for (const auto& entry : *map)
            add_imports(entry.value, names, found);
    } else if (const auto* list = document.list()) {
        for (const auto& item : *list)
            add_imports(item, names, found);
    }
}

} // namespace

std::vector<cloudformation::StackOutput>
resolve_outputs(const Template& source, const Names& names) {
    std::vector<cloudformation::StackOutput> outputs;
    for (const auto& output : source.outputs) {
        if (!is_wanted(output, names))
            continue;
        cloudformation::StackOutput resolved{
            .key = output.key,
            .value = output_text(output, output.value, names),
            .description = output.description,
        };
        if (!output.export_name.is_null())
            resolved.export_name = output_text(output, output.export_name, names);
        outputs.push_back(std::move(resolved));
    }
    return outputs;
}

std::set<std::string> imported_names(const Template& source, const Names& names) {
    std::set<std::string> found;
    for (const auto& resource : source.resources)
        if (is_wanted(resource, names))
            add_imports(take_branches(resource.properties, names), names, found);
    for (const auto& output : source.outputs)
        if (is_wanted(output, names))
            add_imports(take_branches(output.value, names), names, found);
    return found;
}

} // namespace copilot::localcloud::engine
