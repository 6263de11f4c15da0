#include "aws/protocol/xml_body.h"

#include "aws/protocol/plain_error.h"
#include "aws/protocol/scalar.h"
#include "base/text.h"

namespace copilot::aws::protocol {
namespace {

using codec::XmlElement;

std::string element_name(const Field& field, XmlDialect dialect) {
    std::string name(field.wire_name());
    const bool lowers = dialect == XmlDialect::ec2 && field.wire.empty() && !name.empty();
    if (lowers && name[0] >= 'A' && name[0] <= 'Z')
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

std::string_view default_item(XmlDialect dialect) {
    return dialect == XmlDialect::ec2 ? "item" : "member";
}

/// Whether members of the body only: the rest travels in headers, path and status.
bool in_body(const Field& field) {
    return field.location == Location::body || field.location == Location::query
           || field.location == Location::label;
}

// Writing. ----------------------------------------------------------------------------------------

XmlElement element_for(std::string name, const Field& field) {
    XmlElement element{.name = std::move(name)};
    if (!field.xml_namespace.empty()) {
        const auto& prefix = field.xml_prefix;
        element.attributes.emplace_back(
            prefix.empty() ? "xmlns" : format("xmlns:{}", prefix), field.xml_namespace
        );
    }
    return element;
}

XmlElement map_entry(
    std::string name,
    const DocumentMap::Entry& entry,
    const Shape& map,
    const Field& field,
    XmlDialect dialect
) {
    XmlElement element{.name = std::move(name)};
    element.children.push_back(text_element(std::string(key_name(field, map)), entry.key));
    auto& value = element.children.emplace_back(XmlElement{std::string(value_name(field, map))});
    write_xml(value, entry.value, *map.item, item_field(field, map), dialect);
    return element;
}

void write_items(
    XmlElement& parent,
    const std::string& name,
    const Document& value,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    const auto* items = value.list();
    if (!items)
        return;
    for (const auto& item : *items) {
        auto& element = parent.children.emplace_back(XmlElement{name});
        write_xml(element, item, *shape.item, item_field(field, shape), dialect);
    }
}

void write_entries(
    XmlElement& parent,
    const std::string& name,
    const Document& value,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    if (const auto* entries = value.map())
        for (const auto& entry : *entries)
            parent.children.push_back(map_entry(name, entry, shape, field, dialect));
}

void write_member(
    XmlElement& parent,
    const Document& value,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    const auto name = element_name(field, dialect);
    if (field.attribute) {
        const auto text = scalar_to_text(value, shape, field, TimestampFormat::iso8601);
        parent.attributes.emplace_back(name, text);
    } else if (shape.kind == Shape::Kind::list && is_flattened(field, shape)) {
        write_items(parent, name, value, shape, field, dialect);
    } else if (shape.kind == Shape::Kind::map && is_flattened(field, shape)) {
        write_entries(parent, name, value, shape, field, dialect);
    } else {
        auto element = element_for(name, field);
        write_xml(element, value, shape, field, dialect);
        parent.children.push_back(std::move(element));
    }
}

// Reading. ----------------------------------------------------------------------------------------

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_named(const XmlElement& element, std::string_view name) {
    return element.name == name || without_prefix(element.name) == name;
}

Document read_scalar(std::string_view text, const Shape& shape) {
    const bool is_text = shape.kind == Shape::Kind::string || shape.kind == Shape::Kind::document;
    if (is_text)
        return text;
    if (auto value = text_to_scalar(trimmed(text), shape))
        return *std::move(value);
    throw ServiceError("MalformedXML", format("\"{}\" is not {}", text, kind_name(shape.kind)));
}

void read_entry(
    Document::Map& map,
    const XmlElement& element,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    const auto* key = find_child(element, key_name(field, shape));
    const auto* value = find_child(element, value_name(field, shape));
    if (!key)
        throw ServiceError("MalformedXML", "a map's entry has no key");
    const auto inside = item_field(field, shape);
    map.set(key->text, value ? read_xml(*value, *shape.item, inside, dialect) : Document{});
}

std::optional<Document> read_flattened(
    const XmlElement& parent,
    std::string_view name,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    Document::List list;
    Document::Map map;
    for (const auto& child : parent.children) {
        if (!is_named(child, name))
            continue;
        if (shape.kind == Shape::Kind::list)
            list.push_back(read_xml(child, *shape.item, item_field(field, shape), dialect));
        else
            read_entry(map, child, shape, field, dialect);
    }
    if (list.empty() && map.empty())
        return std::nullopt;
    return shape.kind == Shape::Kind::list ? Document(std::move(list)) : Document(std::move(map));
}

std::optional<Document>
read_member(const XmlElement& parent, const Shape& shape, const Field& field, XmlDialect dialect) {
    const auto name = element_name(field, dialect);
    if (field.attribute) {
        for (const auto& [attribute, text] : parent.attributes)
            if (attribute == name)
                return read_scalar(text, shape);
        return std::nullopt;
    }
    const bool many = shape.kind == Shape::Kind::list || shape.kind == Shape::Kind::map;
    if (many && is_flattened(field, shape))
        return read_flattened(parent, name, shape, field, dialect);
    if (const auto* child = find_child(parent, name))
        return read_xml(*child, shape, field, dialect);
    return std::nullopt;
}

Document read_structure(const XmlElement& element, const Shape& shape, XmlDialect dialect) {
    Document::Map map;
    for (const auto& [field, member, place] : shape.members)
        if (in_body(field))
            if (auto value = read_member(element, *member, field, dialect))
                map.append(std::string(field.name), *std::move(value));
    return map;
}

/// What an error says beside its code and message, as far as XML without a shape can tell.
Document untyped(const XmlElement& element) {
    if (element.children.empty())
        return element.text;
    Document::Map map;
    for (const auto& child : element.children)
        map.set(child.name, untyped(child));
    return map;
}

Document details_of(const XmlElement& error) {
    auto details = untyped(error);
    if (auto* map = details.map())
        for (const auto* said : {"Type", "Code", "Message", "RequestId"})
            map->erase(said);
    return details;
}

const XmlElement& error_in(const XmlElement& root) {
    if (const auto* errors = find_child(root, "Errors"))
        if (const auto* error = find_child(*errors, "Error"))
            return *error;
    const auto* error = find_child(root, "Error");
    return error ? *error : root;
}

std::string text_of(const XmlElement& element, std::string_view name) {
    const auto* child = find_child(element, name);
    return child ? child->text : std::string{};
}

std::string request_id_in(const XmlElement& root, const XmlElement& error) {
    for (const auto* place : {&root, &error})
        for (const auto* name : {"RequestId", "RequestID", "requestId"})
            if (auto id = text_of(*place, name); !id.empty())
                return id;
    return {};
}

} // namespace

void write_xml(
    XmlElement& element,
    const Document& value,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
) {
    switch (shape.kind) {
    case Shape::Kind::structure:
        for (const auto& [inner, member, place] : shape.members) {
            const auto* found = value.find(inner.name);
            if (found && !found->is_null() && in_body(inner))
                write_member(element, *found, *member, inner, dialect);
        }
        return;
    case Shape::Kind::list: {
        const std::string name(item_name(field, shape, default_item(dialect)));
        return write_items(element, name, value, shape, field, dialect);
    }
    case Shape::Kind::map:
        return write_entries(element, "entry", value, shape, field, dialect);
    default:
        element.text = scalar_to_text(value, shape, field, TimestampFormat::iso8601);
    }
}

Document
read_xml(const XmlElement& element, const Shape& shape, const Field& field, XmlDialect dialect) {
    switch (shape.kind) {
    case Shape::Kind::structure:
        return read_structure(element, shape, dialect);
    case Shape::Kind::list: {
        Document::List list;
        for (const auto& child : element.children)
            list.push_back(read_xml(child, *shape.item, item_field(field, shape), dialect));
        return list;
    }
    case Shape::Kind::map: {
        Document::Map map;
        for (const auto& child : element.children)
            read_entry(map, child, shape, field, dialect);
        return map;
    }
    default:
        return read_scalar(element.text, shape);
    }
}

XmlElement parse_xml_body(std::string_view body) {
    try {
        return codec::parse_xml(body);
    } catch (const codec::ParseError& error) {
        throw ServiceError("MalformedXML", error.what());
    }
}

const XmlElement* find_child(const XmlElement& element, std::string_view name) {
    if (const auto* exact = element.find(name))
        return exact;
    for (const auto& child : element.children)
        if (is_named(child, name))
            return &child;
    return nullptr;
}

XmlElement text_element(std::string name, std::string_view text) {
    return {.name = std::move(name), .text = std::string(text)};
}

XmlElement error_element(const ServiceError& error) {
    XmlElement element{.name = "Error"};
    element.children.push_back(text_element("Code", error.code()));
    element.children.push_back(text_element("Message", error.message()));
    if (const auto* details = error.details().map())
        for (const auto& [name, value, mark] : *details)
            element.children.push_back(text_element(name, value.scalar_text()));
    return element;
}

ServiceError parse_xml_error(const io::HttpResponse& response) {
    XmlElement root;
    try {
        root = codec::parse_xml(response.body);
    } catch (const codec::ParseError&) {
        return plain_error(response);
    }
    const auto& element = error_in(root);
    const auto code = text_of(element, "Code");
    if (code.empty())
        return plain_error(response);
    ServiceError error(code, text_of(element, "Message"), response.status);
    error.set_details(details_of(element));
    const auto id = request_id_in(root, element);
    error.set_request_id(id.empty() ? request_id_of(response) : id);
    return error;
}

io::HttpResponse xml_response(int status, const XmlElement& root, std::string_view request_id) {
    io::HttpResponse response{.status = status};
    response.headers.add("Content-Type", "text/xml");
    response.headers.add("x-amzn-RequestId", std::string(request_id));
    response.body = codec::to_xml(root);
    return response;
}

} // namespace copilot::aws::protocol
