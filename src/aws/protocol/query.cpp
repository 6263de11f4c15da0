// AWS Query: parameters in a form, replies in XML.
// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html

#include "aws/protocol/form_body.h"
#include "aws/protocol/wire_protocol.h"
#include "aws/protocol/xml_body.h"

namespace copilot::aws::protocol {
namespace {

using codec::XmlElement;

io::HttpRequest encode_request(const OperationModel& operation, const Document& input) {
    codec::Form form{
        {"Action", std::string(operation.name)},
        {"Version", std::string(operation.service->api_version)}
    };
    write_form(form, input, *operation.input, FormDialect::query);
    io::HttpRequest request{.method = "POST"};
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.body = codec::to_form(form);
    return request;
}

Document decode_request(const OperationModel& operation, const io::HttpRequest& request) {
    auto form = codec::parse_form(request.query());
    auto body = codec::parse_form(request.body);
    form.insert(form.end(), body.begin(), body.end());
    return read_form(form, *operation.input, FormDialect::query);
}

io::HttpResponse encode_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    XmlElement root{.name = std::string(operation.name) + "Response"};
    if (!operation.service->xml_namespace.empty())
        root.attributes.emplace_back("xmlns", operation.service->xml_namespace);
    XmlElement result{.name = std::string(operation.result_wrapper)};
    auto& filled = result.name.empty() ? root : result;
    write_xml(filled, output, *operation.output, "", XmlDialect::aws);
    if (!result.name.empty())
        root.children.push_back(std::move(result));
    XmlElement metadata{.name = "ResponseMetadata"};
    metadata.children.push_back(text_element("RequestId", request_id));
    root.children.push_back(std::move(metadata));
    return xml_response(200, root, request_id);
}

Document decode_response(const OperationModel& operation, const io::HttpResponse& response) {
    if (response.body.empty())
        return Document::Map{};
    const auto root = parse_xml_body(response.body);
    const auto* result = find_child(root, operation.result_wrapper);
    return read_xml(result ? *result : root, *operation.output, "", XmlDialect::aws);
}

io::HttpResponse
encode_error(const Service& service, const ServiceError& error, std::string_view request_id) {
    XmlElement root{.name = "ErrorResponse"};
    if (!service.xml_namespace.empty())
        root.attributes.emplace_back("xmlns", service.xml_namespace);
    auto element = error_element(error);
    const auto* fault = error.status() < 500 ? "Sender" : "Receiver";
    element.children.insert(element.children.begin(), text_element("Type", fault));
    root.children.push_back(std::move(element));
    root.children.push_back(text_element("RequestId", request_id));
    return xml_response(error.status(), root, request_id);
}

} // namespace

const WireProtocol query_protocol{
    .encode_request = encode_request,
    .decode_request = decode_request,
    .encode_response = encode_response,
    .decode_response = decode_response,
    .encode_error = encode_error,
    .decode_error = parse_xml_error,
};

} // namespace copilot::aws::protocol
