// An environment's overrides look like the manifest, but for its name and type, and need not repeat
// what the manifest has said.

#include "manifest/workload/service_schema.h"

#include "manifest/schema.h"
#include "manifest/workload/service.h"

namespace copilot::manifest {
namespace {

/// A schema that requires nothing, at any depth.
Document without_duties(Document schema) {
    if (auto* list = schema.list())
        for (auto& item : *list)
            item = without_duties(std::move(item));
    if (auto* map = schema.map()) {
        // A field may be called "required"; what is required is a list.
        if (const auto* required = map->find("required"); required && required->list())
            map->erase("required");
        for (auto& [key, value, mark] : *map)
            value = without_duties(std::move(value));
    }
    return schema;
}

Document overrides_schema() {
    auto schema = without_duties(schema_of<Service>());
    auto& properties = *schema.find("properties")->map();
    properties.erase("name");
    properties.erase("type");
    return Document::Map{
        {"description", "What environments change, by their names."},
        {"type", "object"},
        {"additionalProperties", std::move(schema)},
    };
}

} // namespace

Document service_schema() {
    auto schema = manifest_schema<Service>("Service manifest");
    schema.find("properties")->map()->append("environments", overrides_schema());
    return schema;
}

} // namespace copilot::manifest
