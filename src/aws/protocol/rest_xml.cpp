// REST with XML bodies. https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html

#include "aws/protocol/rest_binding.h"
#include "aws/protocol/unknown_member.h"
#include "aws/protocol/wire_protocol.h"
#include "aws/protocol/xml_body.h"

namespace copilot::aws::protocol {
namespace {

using codec::XmlElement;

XmlElement root_element(std::string_view name, const Service& service, const Field& field) {
    XmlElement root{.name = std::string(name)};
    const auto& own = field.xml_namespace;
    const auto name_space = own.empty() ? service.xml_namespace : own;
    if (!name_space.empty())
        root.attributes.emplace_back(
            field.xml_prefix.empty() ? "xmlns" : format("xmlns:{}", field.xml_prefix), name_space
        );
    return root;
}

bool says_something(const Document& value, const Shape& body) {
    for (const auto& [field, shape, place] : body.members)
        if (const auto* found = value.find(field.name); found && !found->is_null())
            return true;
    return false;
}

void set_body(io::Headers& headers, std::string& body, std::string type, std::string content) {
    if (!headers.find("Content-Type"))
        headers.add("Content-Type", std::move(type));
    body = std::move(content);
}

void write_payload(
    io::Headers& headers,
    std::string& body,
    const Service& service,
    const Shape::Member& payload,
    const Document* value
) {
    if (!value || value->is_null())
        return;
    const auto& shape = *payload.shape;
    if (is_raw(shape))
        return set_body(headers, body, raw_content_type(shape), value->scalar_text());
    auto root = root_element(payload.field.wire_name(), service, payload.field);
    write_xml(root, *value, shape, payload.field, XmlDialect::aws);
    set_body(headers, body, "application/xml", codec::to_xml(root, false));
}

Document read_payload(const std::string& body, const Shape::Member& payload) {
    if (is_raw(*payload.shape))
        return body;
    return read_xml(parse_xml_body(body), *payload.shape, payload.field, XmlDialect::aws);
}

/// What a request's body holds, all of it known.
Document read_request_body(std::string_view body, const Shape& shape, const Field& field) {
    const auto root = parse_xml_body(body);
    refuse_unknown_elements(root, shape, field);
    return read_xml(root, shape, field, XmlDialect::aws);
}

io::HttpRequest encode_request(const OperationModel& operation, const Document& input) {
    auto request = bind_request(operation, input);
    const auto& service = *operation.service;
    const auto body = request_body(*operation.input);
    if (const auto* payload = payload_of(*operation.input)) {
        const auto* value = input.find(payload->field.name);
        write_payload(request.headers, request.body, service, *payload, value);
    } else if (says_something(input, body)) {
        auto root = root_element(operation.input_element, service, "");
        write_xml(root, input, body, "", XmlDialect::aws);
        set_body(request.headers, request.body, "application/xml", codec::to_xml(root, false));
    }
    add_checksum(operation, request);
    return request;
}

void append_all(Document::Map& map, Document more) {
    if (auto* entries = more.map())
        for (auto& entry : *entries)
            map.set(entry.key, std::move(entry.value));
}

Document decode_request(const OperationModel& operation, const io::HttpRequest& request) {
    refuse_unknown_bindings(operation, request);
    auto map = unbind_request(operation, request);
    if (const auto* payload = payload_of(*operation.input)) {
        if (!request.body.empty() || payload->field.streaming)
            map.set(
                std::string(payload->field.name),
                is_raw(*payload->shape)
                    ? Document(request.body)
                    : read_request_body(request.body, *payload->shape, payload->field)
            );
        return map;
    }
    const auto body = request_body(*operation.input);
    if (!body.members.empty() && !request.body.empty())
        append_all(map, read_request_body(request.body, body, ""));
    return map;
}

/// Some replies are their only member: <LocationConstraint>eu-west-1</LocationConstraint>.
bool is_its_only_member(const OperationModel& operation, const Shape& body) {
    return operation.output_element.empty() && body.members.size() == 1;
}

codec::XmlElement reply_root(const OperationModel& operation, const Shape& body) {
    const auto only = is_its_only_member(operation, body);
    const auto name = only ? body.members.front().field.wire_name() : operation.output_element;
    return root_element(name, *operation.service, "");
}

io::HttpResponse encode_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    auto response = bind_response(operation, output, request_id);
    const auto& service = *operation.service;
    const auto body = response_body(*operation.output);
    if (const auto* payload = payload_of(*operation.output)) {
        const auto* value = output.find(payload->field.name);
        write_payload(response.headers, response.body, service, *payload, value);
    } else if (!body.members.empty()) {
        auto root = reply_root(operation, body);
        if (is_its_only_member(operation, body)) {
            const auto* value = output.find(body.members.front().field.name);
            root.text = value ? value->scalar_text() : "";
        } else {
            write_xml(root, output, body, "", XmlDialect::aws);
        }
        set_body(response.headers, response.body, "application/xml", codec::to_xml(root));
    }
    return response;
}

Document decode_response(const OperationModel& operation, const io::HttpResponse& response) {
    auto map = unbind_response(operation, response);
    if (const auto* payload = payload_of(*operation.output)) {
        if (!response.body.empty())
            map.set(std::string(payload->field.name), read_payload(response.body, *payload));
        return map;
    }
    const auto body = response_body(*operation.output);
    if (body.members.empty() || response.body.empty())
        return map;
    const auto root = parse_xml_body(response.body);
    if (is_its_only_member(operation, body))
        map.set(std::string(body.members.front().field.name), root.text);
    else
        append_all(map, read_xml(root, body, "", XmlDialect::aws));
    return map;
}

io::HttpResponse
encode_error(const Service& service, const ServiceError& error, std::string_view request_id) {
    auto element = error_element(error);
    XmlElement root{.name = "ErrorResponse"};
    if (service.bare_errors) {
        element.children.push_back(text_element("RequestId", request_id));
        root = std::move(element);
    } else {
        if (!service.xml_namespace.empty())
            root.attributes.emplace_back("xmlns", service.xml_namespace);
        const auto* fault = error.status() < 500 ? "Sender" : "Receiver";
        element.children.insert(element.children.begin(), text_element("Type", fault));
        root.children.push_back(std::move(element));
        root.children.push_back(text_element("RequestId", request_id));
    }
    auto response = xml_response(error.status(), root, request_id);
    response.headers.set("Content-Type", "application/xml");
    response.headers.add("x-amz-request-id", std::string(request_id));
    return response;
}

} // namespace

const WireProtocol rest_xml_protocol{
    .encode_request = encode_request,
    .decode_request = decode_request,
    .encode_response = encode_response,
    .decode_response = decode_response,
    .encode_error = encode_error,
    .decode_error = parse_xml_error,
};

} // namespace copilot::aws::protocol
