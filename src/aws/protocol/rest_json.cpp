// REST with JSON bodies. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html

#include "aws/protocol/json_body.h"
#include "aws/protocol/json_message.h"
#include "aws/protocol/rest_binding.h"
#include "aws/protocol/unknown_member.h"
#include "aws/protocol/wire_protocol.h"
#include "codec/json.h"

namespace copilot::aws::protocol {
namespace {

/// The body that a payload member makes, and its content type where no header says another.
void write_payload(
    io::Headers& headers, std::string& body, const Shape::Member& payload, const Document* value
) {
    const auto& shape = *payload.shape;
    const bool absent = !value || value->is_null();
    if (absent && is_raw(shape))
        return;
    const auto type = is_raw(shape) ? raw_content_type(shape) : "application/json";
    if (!headers.find("Content-Type"))
        headers.add("Content-Type", type);
    if (is_raw(shape))
        body = value->scalar_text();
    else
        body = absent ? "{}" : codec::to_json(to_json_body(*value, shape, payload.field));
}

Document read_payload(const std::string& body, const Shape::Member& payload) {
    if (is_raw(*payload.shape))
        return body;
    return from_json_body(parse_json_body(body), *payload.shape);
}

/// The members of a request's body, all of them known.
Document read_request_body(std::string_view body, const Shape& shape) {
    const auto document = parse_json_body(body);
    refuse_unknown_members(document, shape);
    return from_json_body(document, shape);
}

io::HttpRequest encode_request(const OperationModel& operation, const Document& input) {
    auto request = bind_request(operation, input);
    const auto body = request_body(*operation.input);
    if (const auto* payload = payload_of(*operation.input)) {
        write_payload(request.headers, request.body, *payload, input.find(payload->field.name));
    } else if (!body.members.empty()) {
        if (!request.headers.find("Content-Type"))
            request.headers.add("Content-Type", "application/json");
        request.body = codec::to_json(to_json_body(input, body, ""));
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
                is_raw(*payload->shape) ? Document(request.body)
                                        : read_request_body(request.body, *payload->shape)
            );
        return map;
    }
    const auto body = request_body(*operation.input);
    if (!body.members.empty())
        append_all(map, read_request_body(request.body, body));
    return map;
}

io::HttpResponse encode_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    auto response = bind_response(operation, output, request_id);
    if (const auto* payload = payload_of(*operation.output)) {
        write_payload(response.headers, response.body, *payload, output.find(payload->field.name));
        return response;
    }
    if (!response.headers.find("Content-Type"))
        response.headers.add("Content-Type", "application/json");
    response.body = codec::to_json(to_json_body(output, response_body(*operation.output), ""));
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
    if (!body.members.empty())
        append_all(map, from_json_body(parse_json_body(response.body), body));
    return map;
}

io::HttpResponse
encode_error(const Service&, const ServiceError& error, std::string_view request_id) {
    io::HttpResponse response{.status = error.status()};
    response.headers.add("Content-Type", "application/json");
    response.headers.add("x-amzn-RequestId", std::string(request_id));
    response.headers.add("x-amzn-errortype", error.shape().empty() ? error.code() : error.shape());
    Document::Map body{{"message", error.message()}};
    if (const auto* details = error.details().map())
        for (const auto& [name, value, mark] : *details)
            body.set(name, value);
    response.body = codec::to_json(body);
    return response;
}

} // namespace

const WireProtocol rest_json_protocol{
    .encode_request = encode_request,
    .decode_request = decode_request,
    .encode_response = encode_response,
    .decode_response = decode_response,
    .encode_error = encode_error,
    .decode_error = parse_json_error,
};

} // namespace copilot::aws::protocol
