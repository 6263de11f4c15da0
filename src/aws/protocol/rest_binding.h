// What REST-JSON and REST-XML share: members in the path, the query string, headers and the status.
// https://smithy.io/2.0/spec/http-bindings.html

#pragma once

#include "aws/operation.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

/// Method, target and headers of a request; the body is the protocol's business.
[[nodiscard]] io::HttpRequest bind_request(const OperationModel& operation, const Document& input);

/// The members that a request has outside its body. Throws ServiceError SerializationException.
[[nodiscard]] Document::Map
unbind_request(const OperationModel& operation, const io::HttpRequest& request);

/// Status and headers of a reply.
[[nodiscard]] io::HttpResponse
bind_response(const OperationModel& operation, const Document& output, std::string_view request_id);

/// The members that a reply has outside its body.
[[nodiscard]] Document::Map
unbind_response(const OperationModel& operation, const io::HttpResponse& response);

/// The member that is the whole body; null when there is none.
[[nodiscard]] const Shape::Member* payload_of(const Shape& shape);

/// The members of a request's body: those that travel nowhere else.
[[nodiscard]] Shape request_body(const Shape& input);
/// The members of a reply's body: those that are not in headers or the status.
[[nodiscard]] Shape response_body(const Shape& output);

/// Content-MD5, where the operation wants it: the server must not misread what it deletes.
void add_checksum(const OperationModel& operation, io::HttpRequest& request);

/// Whether a payload is handed on as it is: text and blobs.
[[nodiscard]] bool is_raw(const Shape& payload);
/// "application/octet-stream" or "text/plain".
[[nodiscard]] std::string raw_content_type(const Shape& payload);

} // namespace copilot::aws::protocol
