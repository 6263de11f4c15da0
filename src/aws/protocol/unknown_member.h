// What a request says that its operation does not have here. AWS has more members than this product
// knows: a server that let one pass would answer as if it had done what it never read. One that is
// false or empty asks for nothing, and passes: some clients write down what they do not want.

#pragma once

#include "aws/operation.h"
#include "aws/service_error.h"
#include "codec/xml.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

/// NotImplemented, status 501, naming the member: "VpcConfig.SubnetIds".
[[nodiscard]] ServiceError not_taken(std::string_view path);

/// Throws `not_taken` for the first member of a JSON body that `shape` does not have.
void refuse_unknown_members(const Document& body, const Shape& shape);

/// The same for an XML body.
void refuse_unknown_elements(
    const codec::XmlElement& element, const Shape& shape, const Field& field
);

/// The same for the query string and the X-Amz-* headers of a REST request. What belongs to
/// signatures, checksums and to clients themselves passes.
void refuse_unknown_bindings(const OperationModel& operation, const io::HttpRequest& request);

/// Whether a form's parameter belongs to the request and not to the operation: Action, Version, and
/// what a signature in the query string says.
[[nodiscard]] bool is_of_protocol(std::string_view parameter);

} // namespace copilot::aws::protocol
