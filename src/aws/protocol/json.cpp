// AWS JSON 1.0 and 1.1: the operation in X-Amz-Target, everything else in a JSON body.
// https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

#include "codec/json.h"

#include "aws/protocol/json_body.h"
#include "aws/protocol/json_message.h"
#include "aws/protocol/unknown_member.h"
#include "aws/protocol/wire_protocol.h"

namespace copilot::aws::protocol {
namespace {

std::string content_type(const Service& service) {
    const auto* version = service.protocol == Protocol::json_1_0 ? "1.0" : "1.1";
    return format("application/x-amz-json-{}", version);
}

io::HttpRequest encode_request(const OperationModel& operation, const Document& input) {
    const auto& service = *operation.service;
    io::HttpRequest request{.method = "POST"};
    request.headers.add("Content-Type", content_type(service));
    request.headers.add("X-Amz-Target", format("{}.{}", service.target_prefix, operation.name));
    if (service.query_compatible)
        request.headers.add("x-amzn-query-mode", "true");
    request.body = codec::to_json(to_json_body(input, *operation.input, ""));
    return request;
}

Document decode_request(const OperationModel& operation, const io::HttpRequest& request) {
    const auto body = parse_json_body(request.body);
    refuse_unknown_members(body, *operation.input);
    return from_json_body(body, *operation.input);
}

io::HttpResponse json_response(
    int status, const Service& service, const Document& body, std::string_view request_id
) {
    io::HttpResponse response{.status = status};
    response.headers.add("Content-Type", content_type(service));
    response.headers.add("x-amzn-RequestId", std::string(request_id));
    response.body = codec::to_json(body);
    return response;
}

io::HttpResponse encode_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    const auto body = to_json_body(output, *operation.output, "");
    return json_response(200, *operation.service, body, request_id);
}

Document decode_response(const OperationModel& operation, const io::HttpResponse& response) {
    return from_json_body(parse_json_body(response.body), *operation.output);
}

io::HttpResponse
encode_error(const Service& service, const ServiceError& error, std::string_view request_id) {
    const auto& shape = error.shape().empty() ? error.code() : error.shape();
    Document::Map body{{"__type", shape}, {"message", error.message()}};
    if (const auto* details = error.details().map())
        for (const auto& [name, value, mark] : *details)
            body.set(name, value);
    auto response = json_response(error.status(), service, body, request_id);
    if (service.query_compatible) {
        const auto* fault = error.status() < 500 ? "Sender" : "Receiver";
        response.headers.add("x-amzn-query-error", format("{};{}", error.code(), fault));
    }
    return response;
}

} // namespace

const WireProtocol json_1_0_protocol{
    .encode_request = encode_request,
    .decode_request = decode_request,
    .encode_response = encode_response,
    .decode_response = decode_response,
    .encode_error = encode_error,
    .decode_error = parse_json_error,
};

const WireProtocol json_1_1_protocol = json_1_0_protocol;

} // namespace copilot::aws::protocol
