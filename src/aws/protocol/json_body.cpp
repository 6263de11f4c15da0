#include "aws/protocol/json_body.h"

#include "aws/protocol/scalar.h"
#include "aws/service_error.h"
#include "codec/base64.h"

namespace copilot::aws::protocol {
namespace {

Document number_to_json(const Document& value) {
    const auto text = number_to_text(value);
    const auto in_words = text == "NaN" || text.ends_with("Infinity");
    if (in_words)
        return text;
    const auto scalar = text_to_scalar(text, Shape{.kind = Shape::Kind::number});
    return scalar ? *scalar : value;
}

Document timestamp_to_json(const Document& value, TimestampFormat format) {
    if (format == TimestampFormat::iso8601 || format == TimestampFormat::http)
        return timestamp_to_text(value, format);
    return number_to_json(timestamp_to_text(value, TimestampFormat::epoch));
}

Document structure_to_json(const Document& value, const Shape& shape) {
    Document::Map map;
    for (const auto& [field, member, place] : shape.members) {
        const auto* found = value.find(field.name);
        if (found && !found->is_null())
            map.append(std::string(field.wire_name()), to_json_body(*found, *member, field));
    }
    return map;
}

Document list_to_json(const Document& value, const Shape& shape, const Field& field) {
    Document::List list;
    if (const auto* items = value.list())
        for (const auto& item : *items)
            list.push_back(to_json_body(item, *shape.item, item_field(field, shape)));
    return list;
}

Document map_to_json(const Document& value, const Shape& shape, const Field& field) {
    Document::Map map;
    if (const auto* entries = value.map())
        for (const auto& entry : *entries)
            map.append(entry.key, to_json_body(entry.value, *shape.item, item_field(field, shape)));
    return map;
}

[[noreturn]] void refuse(const Document& body, const Shape& shape) {
    throw ServiceError(
        "SerializationException",
        format("expected {}, found {}", kind_name(shape.kind), body.kind_name())
    );
}

Document structure_from_json(const Document& body, const Shape& shape) {
    if (!body.map())
        refuse(body, shape);
    Document::Map map;
    for (const auto& [field, member, place] : shape.members) {
        const auto* found = body.find(field.wire_name());
        if (found && !found->is_null())
            map.append(std::string(field.name), from_json_body(*found, *member));
    }
    return map;
}

Document list_from_json(const Document& body, const Shape& shape) {
    const auto* items = body.list();
    if (!items)
        refuse(body, shape);
    Document::List list;
    for (const auto& item : *items)
        list.push_back(from_json_body(item, *shape.item));
    return list;
}

Document map_from_json(const Document& body, const Shape& shape) {
    const auto* entries = body.map();
    if (!entries)
        refuse(body, shape);
    Document::Map map;
    for (const auto& entry : *entries)
        if (!entry.value.is_null())
            map.append(entry.key, from_json_body(entry.value, *shape.item));
    return map;
}

/// JSON has its own strings, numbers and booleans: "1" is no number here.
bool fits(const Document& body, Shape::Kind kind) {
    switch (kind) {
    case Shape::Kind::string:
    case Shape::Kind::blob:
        return body.text() != nullptr;
    case Shape::Kind::boolean:
        return body.boolean() != nullptr;
    case Shape::Kind::integer:
        return body.integer() != nullptr || body.number() != nullptr;
    case Shape::Kind::number:
    case Shape::Kind::timestamp:
        return body.integer() != nullptr || body.number() != nullptr || body.text() != nullptr;
    default:
        return false;
    }
}

/// A whole number may be written as 3.0 or 3e0.
std::optional<Document> whole_number(const std::string& text) {
    double value = 0;
    decode_into(value, Number{text});
    constexpr double too_large = 9.2e18;
    if (value > too_large || value < -too_large
        || value != static_cast<double>(static_cast<std::int64_t>(value)))
        return std::nullopt;
    return Document(static_cast<std::int64_t>(value));
}

Document scalar_from_json(const Document& body, const Shape& shape) {
    if (!fits(body, shape.kind))
        refuse(body, shape);
    if (shape.kind == Shape::Kind::string)
        return body;
    auto value = shape.kind == Shape::Kind::integer && body.number()
                     ? whole_number(body.number()->text)
                     : text_to_scalar(body.scalar_text(), shape);
    if (!value)
        refuse(body, shape);
    return *std::move(value);
}

} // namespace

Document to_json_body(const Document& value, const Shape& shape, const Field& field) {
    if (value.is_null())
        return value;
    switch (shape.kind) {
    case Shape::Kind::structure:
        return structure_to_json(value, shape);
    case Shape::Kind::list:
        return list_to_json(value, shape, field);
    case Shape::Kind::map:
        return map_to_json(value, shape, field);
    case Shape::Kind::timestamp:
        return timestamp_to_json(value, field.timestamp);
    case Shape::Kind::blob:
        return codec::to_base64(value.scalar_text());
    case Shape::Kind::number:
        return number_to_json(value);
    default:
        return value;
    }
}

Document from_json_body(const Document& body, const Shape& shape) {
    if (body.is_null())
        return body;
    switch (shape.kind) {
    case Shape::Kind::structure:
        return structure_from_json(body, shape);
    case Shape::Kind::list:
        return list_from_json(body, shape);
    case Shape::Kind::map:
        return map_from_json(body, shape);
    case Shape::Kind::document:
        return body;
    default:
        return scalar_from_json(body, shape);
    }
}

} // namespace copilot::aws::protocol
