// EC2's own kind of Query: every list flattened, names capitalised, replies without a wrapper.
// https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html

#include "aws/protocol/form_body.h"
#include "aws/protocol/wire_protocol.h"
#include "aws/protocol/xml_body.h"
#include "base/text.h"

#include <algorithm>

namespace copilot::aws::protocol {
namespace {

using codec::XmlElement;

io::HttpRequest encode_request(const OperationModel& operation, const Document& input) {
    codec::Form form{
        {"Action", std::string(operation.name)},
        {"Version", std::string(operation.service->api_version)}
    };
    write_form(form, input, *operation.input, FormDialect::ec2);
    io::HttpRequest request{.method = "POST"};
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.body = codec::to_form(form);
    return request;
}

/// Whether the request asks only whether it could be carried out; taken out of `form`.
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html
bool take_dry_run(codec::Form& form) {
    const auto asks = [](const auto& pair) { return pair.first == "DryRun"; };
    const auto found = std::ranges::find_if(form, asks);
    const bool dry = found != form.end() && lower_case(found->second) == "true";
    std::erase_if(form, asks);
    return dry;
}

void require_members(const Document& input, const Shape& shape) {
    for (const auto& [field, member, place] : shape.members)
        if (field.required && !input.find(field.name))
            throw ServiceError(
                "MissingParameter", format("The request must contain the parameter {}", field.name)
            );
}

Document decode_request(const OperationModel& operation, const io::HttpRequest& request) {
    auto form = codec::parse_form(request.query());
    auto body = codec::parse_form(request.body);
    form.insert(form.end(), body.begin(), body.end());
    const bool dry = take_dry_run(form);
    auto input = read_form(form, *operation.input, FormDialect::ec2);
    if (!dry)
        return input;
    require_members(input, *operation.input);
    throw ServiceError(
        "DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412
    );
}

io::HttpResponse encode_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
) {
    XmlElement root{.name = std::string(operation.name) + "Response"};
    if (!operation.service->xml_namespace.empty())
        root.attributes.emplace_back("xmlns", operation.service->xml_namespace);
    root.children.push_back(text_element("requestId", request_id));
    // Operations that answer nothing else say so.
    if (operation.output->members.empty())
        root.children.push_back(text_element("return", "true"));
    write_xml(root, output, *operation.output, "", XmlDialect::ec2);
    return xml_response(200, root, request_id);
}

Document decode_response(const OperationModel& operation, const io::HttpResponse& response) {
    if (response.body.empty())
        return Document::Map{};
    return read_xml(parse_xml_body(response.body), *operation.output, "", XmlDialect::ec2);
}

io::HttpResponse
encode_error(const Service&, const ServiceError& error, std::string_view request_id) {
    XmlElement errors{.name = "Errors"};
    errors.children.push_back(error_element(error));
    XmlElement root{.name = "Response"};
    root.children.push_back(std::move(errors));
    root.children.push_back(text_element("RequestID", request_id));
    return xml_response(error.status(), root, request_id);
}

} // namespace

const WireProtocol ec2_protocol{
    .encode_request = encode_request,
    .decode_request = decode_request,
    .encode_response = encode_response,
    .decode_response = decode_response,
    .encode_error = encode_error,
    .decode_error = parse_xml_error,
};

} // namespace copilot::aws::protocol
