// A value of a shape, and the XML elements that stand for it.

#pragma once

#include "aws/service_error.h"
#include "base/fields.h"
#include "codec/xml.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

/// EC2 calls list items <item>, and members without a wire name by their own with a lower-case
/// first letter; the others call items <member>.
enum class XmlDialect { aws, ec2 };

/// Fills `element` with what `value` holds.
void write_xml(
    codec::XmlElement& element,
    const Document& value,
    const Shape& shape,
    const Field& field,
    XmlDialect dialect
);

/// What `element` holds. Unknown elements are ignored, and prefixes too. Throws ServiceError
/// MalformedXML for a value that the shape does not allow.
[[nodiscard]] Document read_xml(
    const codec::XmlElement& element, const Shape& shape, const Field& field, XmlDialect dialect
);

/// The document of a message. Throws ServiceError MalformedXML.
[[nodiscard]] codec::XmlElement parse_xml_body(std::string_view body);

/// A child under its name or a prefixed one.
[[nodiscard]] const codec::XmlElement*
find_child(const codec::XmlElement& element, std::string_view name);

/// <Code>, <Message> and what else an error says.
[[nodiscard]] codec::XmlElement error_element(const ServiceError& error);

/// The error of any of the XML protocols: <ErrorResponse><Error>, <Response><Errors><Error>, or a
/// bare <Error>.
[[nodiscard]] ServiceError parse_xml_error(const io::HttpResponse& response);

[[nodiscard]] io::HttpResponse
xml_response(int status, const codec::XmlElement& root, std::string_view request_id);

/// An element that holds text.
[[nodiscard]] codec::XmlElement text_element(std::string name, std::string_view text);

} // namespace copilot::aws::protocol
