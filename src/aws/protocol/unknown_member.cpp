// A second walk of body and shape, before the first one drops what it has no place for. Paths are
// put together only when something is found.

#include "aws/protocol/unknown_member.h"

#include "aws/protocol/scalar.h"
#include "aws/protocol/uri_template.h"
#include "base/text.h"
#include "codec/form.h"

#include <algorithm>
#include <array>

namespace copilot::aws::protocol {
namespace {

using codec::XmlElement;
using Unknown = std::optional<std::string>; ///< The path of what is not known.

std::string joined(std::string_view outer, const std::string& inner) {
    return format("{}{}{}", outer, inner.starts_with('[') ? "" : ".", inner);
}

bool asks_for_nothing(const Document& value) {
    const auto* flag = value.boolean();
    const auto* text = value.text();
    const auto* list = value.list();
    const auto* map = value.map();
    return value.is_null() || (flag && !*flag) || (text && text->empty()) || (list && list->empty())
           || (map && map->empty());
}

bool asks_for_nothing(const XmlElement& element) {
    return element.children.empty() && (element.text.empty() || element.text == "false");
}

// JSON. -------------------------------------------------------------------------------------------

Unknown unknown_in(const Document& body, const Shape& shape);

Unknown unknown_in_structure(const Document::Map& body, const Shape& shape) {
    for (const auto& [name, value, mark] : body) {
        const auto known = [&name](const Shape::Member& member) {
            return member.field.wire_name() == name;
        };
        const auto found = std::ranges::find_if(shape.members, known);
        if (found == shape.members.end()) {
            if (asks_for_nothing(value) || name == "__type")
                continue;
            return name;
        }
        if (auto inner = unknown_in(value, *found->shape))
            return joined(name, *inner);
    }
    return std::nullopt;
}

Unknown unknown_in_list(const Document::List& body, const Shape& item) {
    for (std::size_t i = 0; i < body.size(); ++i)
        if (auto inner = unknown_in(body[i], item))
            return joined(format("[{}]", i), *inner);
    return std::nullopt;
}

Unknown unknown_in_map(const Document::Map& body, const Shape& item) {
    for (const auto& [key, value, mark] : body)
        if (auto inner = unknown_in(value, item))
            return joined(key, *inner);
    return std::nullopt;
}

/// What is of another kind than its shape is for the reader to refuse.
Unknown unknown_in(const Document& body, const Shape& shape) {
    if (shape.kind == Shape::Kind::list && body.list())
        return unknown_in_list(*body.list(), *shape.item);
    if (!body.map())
        return std::nullopt;
    if (shape.kind == Shape::Kind::structure)
        return unknown_in_structure(*body.map(), shape);
    if (shape.kind == Shape::Kind::map)
        return unknown_in_map(*body.map(), *shape.item);
    return std::nullopt;
}

// XML. --------------------------------------------------------------------------------------------

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Unknown unknown_in(const XmlElement& element, const Shape& shape, const Field& field);

Unknown unknown_in_member(const XmlElement& child, const Shape::Member& member) {
    const auto& [field, shape, place] = member;
    const bool many = shape->kind == Shape::Kind::list || shape->kind == Shape::Kind::map;
    if (!many || !is_flattened(field, *shape))
        return unknown_in(child, *shape, field);
    if (shape->kind == Shape::Kind::list)
        return unknown_in(child, *shape->item, item_field(field, *shape));
    return std::nullopt;
}

Unknown unknown_in_structure(const XmlElement& element, const Shape& shape) {
    for (const auto& child : element.children) {
        const auto name = local_name(child.name);
        const auto known = [&](const Shape::Member& member) {
            const auto wire = member.field.wire_name();
            return wire == child.name || wire == name;
        };
        const auto found = std::ranges::find_if(shape.members, known);
        if (found == shape.members.end() && asks_for_nothing(child))
            continue;
        if (found == shape.members.end())
            return std::string(name);
        if (auto inner = unknown_in_member(child, *found))
            return joined(name, *inner);
    }
    return std::nullopt;
}

Unknown unknown_in(const XmlElement& element, const Shape& shape, const Field& field) {
    if (shape.kind == Shape::Kind::structure)
        return unknown_in_structure(element, shape);
    if (shape.kind != Shape::Kind::list)
        return std::nullopt;
    for (std::size_t i = 0; i < element.children.size(); ++i)
        if (auto inner = unknown_in(element.children[i], *shape.item, item_field(field, shape)))
            return joined(format("[{}]", i), *inner);
    return std::nullopt;
}

// Query strings and headers. ----------------------------------------------------------------------

/// X-Amz-* headers that say nothing about what is asked for.
bool is_of_protocol_header(std::string_view name) {
    constexpr std::array<std::string_view, 10> names{
        "x-amz-content-sha256",
        "x-amz-date",
        "x-amz-decoded-content-length",
        "x-amz-sdk-checksum-algorithm",
        "x-amz-security-token",
        "x-amz-target",
        "x-amz-te",
        "x-amz-trailer",
        "x-amz-user-agent",
        "x-amz-api-version",
    };
    return std::ranges::find(names, name) != names.end() || name.starts_with("x-amz-checksum-");
}

/// Tags of some operations are any parameters of the query string.
bool takes_any_parameter(const Shape& input) {
    return std::ranges::any_of(input.members, [](const Shape::Member& member) {
        return member.field.location == Location::query && member.shape->kind == Shape::Kind::map;
    });
}

bool has_parameter(const OperationModel& operation, std::string_view name) {
    const auto named = [name](const Shape::Member& member) {
        return member.field.location == Location::query && member.field.wire_name() == name;
    };
    if (std::ranges::any_of(operation.input->members, named))
        return true;
    const auto constants = parse_uri_template(operation.uri).constants;
    return std::ranges::any_of(constants, [name](const auto& pair) { return pair.first == name; });
}

bool has_header(const Shape& input, std::string_view name) {
    return std::ranges::any_of(input.members, [name](const Shape::Member& member) {
        const auto wire = lower_case(member.field.wire_name());
        if (member.field.location == Location::header)
            return wire == name;
        return member.field.location == Location::header_prefix && name.starts_with(wire);
    });
}

} // namespace

ServiceError not_taken(std::string_view path) {
    return {
        "NotImplemented", format("The parameter {} is not implemented by this endpoint", path), 501
    };
}

void refuse_unknown_members(const Document& body, const Shape& shape) {
    if (const auto path = unknown_in(body, shape))
        throw not_taken(*path);
}

void refuse_unknown_elements(
    const codec::XmlElement& element, const Shape& shape, const Field& field
) {
    if (const auto path = unknown_in(element, shape, field))
        throw not_taken(*path);
}

void refuse_unknown_bindings(const OperationModel& operation, const io::HttpRequest& request) {
    if (!takes_any_parameter(*operation.input))
        for (const auto& [name, value] : codec::parse_form(request.query()))
            if (!is_of_protocol(name) && !has_parameter(operation, name))
                throw not_taken(name);
    for (const auto& [name, value] : request.headers) {
        const auto lower = lower_case(name);
        if (lower.starts_with("x-amz-") && value != "false" && !is_of_protocol_header(lower)
            && !has_header(*operation.input, lower))
            throw not_taken(lower);
    }
}

bool is_of_protocol(std::string_view parameter) {
    constexpr std::array<std::string_view, 4> names{"Action", "Version", "x-id", "AWSAccessKeyId"};
    return std::ranges::find(names, parameter) != names.end()
           || lower_case(parameter).starts_with("x-amz-");
}

} // namespace copilot::aws::protocol
