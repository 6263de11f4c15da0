// What stacks share with each other.

#include "localcloud/cloudformation/export.h"

#include "aws/api/cloudformation/list_exports.h"
#include "aws/api/cloudformation/list_imports.h"
#include "base/format.h"
#include "localcloud/cloud.h"
#include "localcloud/page.h"

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;

constexpr std::int64_t page_size = 100;

api::ListExports::Output list_exports(const api::ListExports::Input& input, Call& call) {
    auto page = page_of(
        call.records.list<Export>(call.place()),
        input.next_token,
        page_size,
        &Export::name,
        "ValidationError"
    );
    api::ListExports::Output output{.next_token = page.next_token};
    for (const auto& each : page.items)
        output.exports.push_back(
            {.exporting_stack_id = each.stack_id, .name = each.name, .value = each.value}
        );
    return output;
}

api::ListImports::Output list_imports(const api::ListImports::Input& input, Call& call) {
    const auto found = call.records.find<Export>(call.place(), input.export_name);
    if (!found || found->importers.empty())
        throw aws::ServiceError(
            "ValidationError",
            format("Export '{}' is not imported by any stack.", input.export_name)
        );
    api::ListImports::Output output;
    for (const auto& importer : found->importers)
        if (const auto stack = call.records.find<Stack>(call.place(), importer))
            output.imports.push_back(stack->name);
    return output;
}

} // namespace

void register_exports(Cloud& cloud) {
    cloud.on<api::ListExports>(list_exports);
    cloud.on<api::ListImports>(list_imports);
}

} // namespace copilot::localcloud::cloudformation
