// The pieces of JSON Schema that the declarations need.

#include "manifest/schema.h"

namespace copilot::manifest {
namespace {

constexpr auto variable_pattern = R"(^\$\{[_a-zA-Z][_a-zA-Z0-9]*\}$)";

} // namespace

Document type_schema(std::string_view name) {
    return Document::Map{{"type", name}};
}

Document any_of(Document::List schemas) {
    return Document::Map{{"anyOf", std::move(schemas)}};
}

Document or_variable(Document schema) {
    return any_of({std::move(schema), Document::Map{{"$ref", "#/definitions/variable"}}});
}

Document variable_schema() {
    return Document::Map{{"type", "string"}, {"pattern", variable_pattern}};
}

void add_property(Document::Map& schema, const Field& field, Document property) {
    if (!field.doc.empty())
        property.map()->set("description", field.doc);
    schema.find("properties")->map()->append(std::string(field.name), std::move(property));
    if (!field.required)
        return;
    auto& required = schema["required"];
    if (!required.list())
        required = Document::List{};
    required.list()->emplace_back(field.name);
}

} // namespace copilot::manifest
