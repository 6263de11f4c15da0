#include "aws/protocol/rest_binding.h"

#include "aws/protocol/header_value.h"
#include "aws/protocol/scalar.h"
#include "aws/protocol/uri_template.h"
#include "aws/service_error.h"
#include "base/text.h"
#include "codec/base64.h"
#include "io/crypto.h"

#include <algorithm>

namespace copilot::aws::protocol {
namespace {

// Requests. ---------------------------------------------------------------------------------------

const Shape::Member* label_member(const Shape& input, std::string_view label) {
    for (const auto& member : input.members)
        if (member.field.location == Location::label && member.field.wire_name() == label)
            return &member;
    return nullptr;
}

std::string label_text(const Shape& input, const Document& value, std::string_view label) {
    const auto* member = label_member(input, label);
    const auto* found = member ? value.find(member->field.name) : nullptr;
    if (!found || found->is_null())
        return {};
    return scalar_to_text(*found, *member->shape, member->field, TimestampFormat::iso8601);
}

std::string query_text(const Document& value, const Shape& shape, const Field& field) {
    return scalar_to_text(value, shape, field, TimestampFormat::iso8601);
}

void add_query(
    codec::Form& form,
    const std::string& name,
    const Document& value,
    const Shape& shape,
    const Field& field
) {
    if (const auto* items = value.list()) {
        for (const auto& item : *items)
            form.emplace_back(name, query_text(item, *shape.item, item_field(field, shape)));
    } else if (!value.is_null()) {
        form.emplace_back(name, query_text(value, shape, field));
    }
}

bool has(const codec::Form& form, std::string_view name) {
    return std::ranges::any_of(form, [name](const auto& pair) { return pair.first == name; });
}

/// A map in the query adds what no other member says.
void add_query_map(codec::Form& form, const Document& value, const Shape& shape) {
    const auto said = form;
    if (const auto* entries = value.map())
        for (const auto& entry : *entries)
            if (!has(said, entry.key))
                add_query(form, entry.key, entry.value, *shape.item, "");
}

codec::Form
query_of(const OperationModel& operation, const UriTemplate& uri, const Document& input) {
    auto form = uri.constants;
    const Shape::Member* rest = nullptr;
    for (const auto& member : operation.input->members) {
        const auto* found = input.find(member.field.name);
        if (member.field.location != Location::query || !found)
            continue;
        if (member.shape->kind == Shape::Kind::map)
            rest = &member;
        else
            add_query(
                form, std::string(member.field.wire_name()), *found, *member.shape, member.field
            );
    }
    if (rest)
        add_query_map(form, *input.find(rest->field.name), *rest->shape);
    return form;
}

/// "?uploads" and not "?uploads=": some servers look at the difference.
std::string to_query(const codec::Form& form, const codec::Form& constants) {
    std::string text;
    for (const auto& [name, value] : form) {
        text += text.empty() ? '?' : '&';
        text += codec::percent_encode(name);
        if (!value.empty() || !has(constants, name))
            text += '=' + codec::percent_encode(value);
    }
    return text;
}

void read_query(Document::Map& map, const codec::Form& form, const Shape::Member& member) {
    const auto& [field, shape, place] = member;
    Document::List list;
    const auto is_list = shape->kind == Shape::Kind::list;
    for (const auto& [name, text] : form) {
        if (name != field.wire_name())
            continue;
        const auto value = text_to_scalar(text, is_list ? *shape->item : *shape);
        if (!value)
            throw ServiceError(
                "SerializationException",
                format("{}: \"{}\" is not {}", name, text, kind_name(shape->kind))
            );
        list.push_back(*value);
    }
    if (!list.empty())
        map.set(std::string(field.name), is_list ? Document(list) : list.front());
}

/// What no other member of the query takes.
void read_query_map(
    Document::Map& map,
    const codec::Form& form,
    const Shape::Member& member,
    const OperationModel& operation
) {
    const auto constants = parse_uri_template(operation.uri).constants;
    Document::Map entries;
    for (const auto& [name, text] : form) {
        if (has(constants, name))
            continue;
        if (member.shape->item->kind != Shape::Kind::list) {
            entries.set(name, text);
            continue;
        }
        auto& values = entries[name];
        if (values.is_null())
            values = Document::List{};
        values.list()->push_back(text);
    }
    if (!entries.empty())
        map.set(std::string(member.field.name), std::move(entries));
}

void read_labels(
    Document::Map& map, const OperationModel& operation, const io::HttpRequest& request
) {
    const auto labels = match_path(parse_uri_template(operation.uri), request.path());
    if (!labels)
        throw ServiceError("SerializationException", "the path is not that of the operation");
    for (const auto& [label, text] : *labels) {
        const auto* member = label_member(*operation.input, label);
        if (!member)
            continue;
        const auto value = text_to_scalar(text, *member->shape);
        if (!value)
            throw ServiceError(
                "SerializationException",
                format("{}: \"{}\" is not {}", label, text, kind_name(member->shape->kind))
            );
        map.set(std::string(member->field.name), *value);
    }
}

// Headers, both ways. -----------------------------------------------------------------------------

void add_headers(io::Headers& headers, const Shape& shape, const Document& value) {
    for (const auto& [field, member, place] : shape.members) {
        const auto* found = value.find(field.name);
        if (!found || found->is_null())
            continue;
        if (field.location == Location::header) {
            headers.set(std::string(field.wire_name()), to_header(*found, *member, field));
        } else if (field.location == Location::header_prefix && found->map()) {
            for (const auto& entry : *found->map())
                headers.set(std::string(field.wire) + entry.key, entry.value.scalar_text());
        }
    }
}

Document prefixed_headers(const io::Headers& headers, std::string_view prefix) {
    Document::Map map;
    for (const auto& [name, value] : headers)
        if (lower_case(name).starts_with(lower_case(prefix)))
            map.set(name.substr(prefix.size()), value);
    return map;
}

void read_headers(Document::Map& map, const Shape& shape, const io::Headers& headers) {
    for (const auto& [field, member, place] : shape.members) {
        if (field.location == Location::header) {
            const auto text = headers.find(field.wire_name());
            if (!text)
                continue;
            auto value = from_header(*text, *member, field);
            if (!value)
                throw ServiceError(
                    "SerializationException",
                    format(
                        "{}: \"{}\" is not {}", field.wire_name(), *text, kind_name(member->kind)
                    )
                );
            map.set(std::string(field.name), *std::move(value));
        } else if (field.location == Location::header_prefix) {
            if (auto found = prefixed_headers(headers, field.wire); !found.map()->empty())
                map.set(std::string(field.name), std::move(found));
        }
    }
}

} // namespace

io::HttpRequest bind_request(const OperationModel& operation, const Document& input) {
    const auto uri = parse_uri_template(operation.uri);
    const auto label = [&](std::string_view name) {
        return label_text(*operation.input, input, name);
    };
    io::HttpRequest request{.method = std::string(operation.method)};
    request.target = expand_path(uri, label);
    if (operation.uri.substr(0, operation.uri.find('?')).ends_with('/') && request.target != "/")
        request.target += '/';
    request.target += to_query(query_of(operation, uri, input), uri.constants);
    add_headers(request.headers, *operation.input, input);
    return request;
}

Document::Map unbind_request(const OperationModel& operation, const io::HttpRequest& request) {
    Document::Map map;
    read_labels(map, operation, request);
    const auto form = codec::parse_form(request.query());
    for (const auto& member : operation.input->members) {
        if (member.field.location != Location::query)
            continue;
        if (member.shape->kind == Shape::Kind::map)
            read_query_map(map, form, member, operation);
        else
            read_query(map, form, member);
    }
    read_headers(map, *operation.input, request.headers);
    return map;
}

io::HttpResponse bind_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    io::HttpResponse response{.status = operation.success_status};
    response.headers.add("x-amzn-RequestId", std::string(request_id));
    response.headers.add("x-amz-request-id", std::string(request_id));
    add_headers(response.headers, *operation.output, output);
    for (const auto& [field, member, place] : operation.output->members) {
        const auto* found = output.find(field.name);
        if (field.location == Location::status && found && found->integer())
            response.status = static_cast<int>(*found->integer());
    }
    return response;
}

Document::Map unbind_response(const OperationModel& operation, const io::HttpResponse& response) {
    Document::Map map;
    read_headers(map, *operation.output, response.headers);
    for (const auto& [field, member, place] : operation.output->members)
        if (field.location == Location::status)
            map.set(std::string(field.name), response.status);
    return map;
}

const Shape::Member* payload_of(const Shape& shape) {
    const auto is_payload = [](const Shape::Member& member) {
        return member.field.location == Location::payload;
    };
    const auto found = std::ranges::find_if(shape.members, is_payload);
    return found == shape.members.end() ? nullptr : &*found;
}

Shape request_body(const Shape& input) {
    Shape body{.kind = Shape::Kind::structure};
    for (const auto& member : input.members)
        if (member.field.location == Location::body)
            body.members.push_back(member);
    return body;
}

Shape response_body(const Shape& output) {
    Shape body{.kind = Shape::Kind::structure};
    for (const auto& member : output.members) {
        const auto where = member.field.location;
        if (where == Location::body || where == Location::query || where == Location::label)
            body.members.push_back(member);
    }
    return body;
}

void add_checksum(const OperationModel& operation, io::HttpRequest& request) {
    if (!operation.checksum_required)
        return;
    std::string bytes;
    const auto digits = io::md5_hex(request.body);
    for (std::size_t i = 0; i < digits.size(); i += 2)
        bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    request.headers.set("Content-MD5", codec::to_base64(bytes));
}

bool is_raw(const Shape& payload) {
    return payload.kind == Shape::Kind::blob || payload.kind == Shape::Kind::string;
}

std::string raw_content_type(const Shape& payload) {
    return payload.kind == Shape::Kind::blob ? "application/octet-stream" : "text/plain";
}

} // namespace copilot::aws::protocol
