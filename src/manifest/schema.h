// JSON Schema from the same declarations that manifests are read by: editors complete and check
// what this program accepts. https://json-schema.org/draft-07/schema
//
// Anything but text may also be a variable, `${SUBNETS}`, which is text to an editor.

#pragma once

#include "manifest/read.h"

namespace copilot::manifest {

template <typename T>
struct SchemaOf;

/// What a value of type `T` may look like.
template <typename T>
[[nodiscard]] Document schema_of() {
    return SchemaOf<T>::get();
}

/// {"type": name}
[[nodiscard]] Document type_schema(std::string_view name);
/// A schema that allows what any of `schemas` allows.
[[nodiscard]] Document any_of(Document::List schemas);
/// What `schema` allows, or a variable.
[[nodiscard]] Document or_variable(Document schema);
/// A variable, as the definitions of a manifest's schema say it.
[[nodiscard]] Document variable_schema();
/// Adds a field's schema, description and duty to those of a map.
void add_property(Document::Map& schema, const Field& field, Document property);

/// A schema for a whole manifest, with its title and the draft it is written in.
template <HasFields T>
[[nodiscard]] Document manifest_schema(std::string_view title) {
    Document::Map schema{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", title},
    };
    const auto fields = schema_of<T>();
    for (const auto& [key, value, mark] : *fields.map())
        schema.append(key, value);
    schema.append("definitions", Document::Map{{"variable", variable_schema()}});
    return schema;
}

template <>
struct SchemaOf<std::string> {
    static Document get() { return type_schema("string"); }
};

template <>
struct SchemaOf<bool> {
    static Document get() { return or_variable(type_schema("boolean")); }
};

template <>
struct SchemaOf<std::int64_t> {
    static Document get() { return or_variable(type_schema("integer")); }
};

template <>
struct SchemaOf<double> {
    static Document get() { return or_variable(type_schema("number")); }
};

template <>
struct SchemaOf<Document> {
    static Document get() { return Document::Map{}; }
};

template <Choice T>
struct SchemaOf<T> {
    static Document get() {
        return or_variable(Document::Map{
            {"type", "string"}, {"enum", Document::List(T::choices.begin(), T::choices.end())}
        });
    }
};

template <ReadsItself T>
struct SchemaOf<T> {
    static Document get() { return T::schema(); }
};

template <HasFields T>
    requires(!Choice<T> && !ReadsItself<T>)
struct SchemaOf<T> {
    static Document get() {
        Document::Map schema{
            {"type", "object"},
            {"additionalProperties", false},
            {"properties", Document::Map{}},
        };
        const auto add = [&schema]<typename M>(const Field& field, const M&) {
            add_property(schema, field, schema_of<M>());
        };
        const T value{};
        T::fields(value, add);
        return schema;
    }
};

template <typename T>
struct SchemaOf<std::optional<T>> : SchemaOf<T> {};

template <typename T>
struct SchemaOf<std::vector<T>> {
    static Document get() {
        return or_variable(Document::Map{{"type", "array"}, {"items", schema_of<T>()}});
    }
};

/// The values of a map of text may be numbers and booleans: they are read as text.
template <>
struct SchemaOf<Dictionary<std::string>> {
    static Document get() {
        return Document::Map{
            {"type", "object"},
            {"additionalProperties",
             Document::Map{{"type", Document::List{"string", "number", "boolean"}}}},
        };
    }
};

template <typename T>
struct SchemaOf<Dictionary<T>> {
    static Document get() {
        return Document::Map{{"type", "object"}, {"additionalProperties", schema_of<T>()}};
    }
};

template <typename... Ts>
struct SchemaOf<std::variant<Ts...>> {
    static Document get() { return any_of({schema_of<Ts>()...}); }
};

} // namespace copilot::manifest
