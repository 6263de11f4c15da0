// Picks the protocol of a service, and does what is the same in all of them.

#include "aws/protocol/protocol.h"

#include "aws/protocol/uri_template.h"
#include "aws/protocol/wire_protocol.h"

namespace copilot::aws::protocol {
namespace {

const WireProtocol& protocol_of(Protocol protocol) {
    switch (protocol) {
    case Protocol::query:
        return query_protocol;
    case Protocol::ec2:
        return ec2_protocol;
    case Protocol::json_1_0:
        return json_1_0_protocol;
    case Protocol::json_1_1:
        return json_1_1_protocol;
    case Protocol::rest_json:
        return rest_json_protocol;
    case Protocol::rest_xml:
        return rest_xml_protocol;
    }
    throw Error("unknown protocol");
}

const WireProtocol& protocol_of(const OperationModel& operation) {
    return protocol_of(operation.service->protocol);
}

} // namespace

io::HttpRequest build_request(const OperationModel& operation, const Document& input) {
    return protocol_of(operation).encode_request(operation, input);
}

Document parse_request(const OperationModel& operation, const io::HttpRequest& request) {
    return protocol_of(operation).decode_request(operation, request);
}

io::HttpResponse build_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    return protocol_of(operation).encode_response(operation, output, request_id);
}

Document parse_response(const OperationModel& operation, const io::HttpResponse& response) {
    return protocol_of(operation).decode_response(operation, response);
}

io::HttpResponse
build_error(const Service& service, const ServiceError& error, std::string_view request_id) {
    return protocol_of(service.protocol).encode_error(service, error, request_id);
}

ServiceError parse_error(Protocol protocol, const io::HttpResponse& response) {
    return protocol_of(protocol).decode_error(response);
}

std::string host_prefix(const OperationModel& operation, const Document& input) {
    if (operation.host_prefix.empty())
        return {};
    return expand_host(operation.host_prefix, input);
}

Document with_idempotency_tokens(
    const OperationModel& operation, Document input, const std::function<std::string()>& make
) {
    for (const auto& [field, shape, place] : operation.input->members) {
        if (!field.idempotency || !input.map())
            continue;
        if (auto& value = (*input.map())[field.name]; value.is_null())
            value = make();
    }
    return input;
}

} // namespace copilot::aws::protocol
