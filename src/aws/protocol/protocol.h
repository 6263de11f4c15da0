// The wire protocols: a document and an HTTP message, both ways, for client and server.
//
// https://smithy.io/2.0/aws/protocols/index.html
// Documents hold fields under their API names, timestamps as seconds, blobs as raw bytes.

#pragma once

#include "aws/operation.h"
#include "aws/service_error.h"
#include "io/http/message.h"

#include <functional>

namespace copilot::aws::protocol {

/// The client's request for `input`. The host is added by the client.
/// Throws Error when a part of the path is missing.
[[nodiscard]] io::HttpRequest build_request(const OperationModel& operation, const Document& input);

/// The server's reading of it. Throws ServiceError (SerializationException, MalformedXML, ...) when
/// the message is not one that the protocol allows.
[[nodiscard]] Document
parse_request(const OperationModel& operation, const io::HttpRequest& request);

/// The server's answer.
[[nodiscard]] io::HttpResponse build_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
);

/// The client's reading of an answer with a status below 300.
[[nodiscard]] Document
parse_response(const OperationModel& operation, const io::HttpResponse& response);

[[nodiscard]] io::HttpResponse
build_error(const Service& service, const ServiceError& error, std::string_view request_id);

/// The client's reading of an answer with a status from 300: always an error, "UnknownError" when
/// the body says nothing that the protocol knows.
[[nodiscard]] ServiceError parse_error(Protocol protocol, const io::HttpResponse& response);

/// What the client puts before the host, labels filled in: "000000000000."; empty for most.
[[nodiscard]] std::string host_prefix(const OperationModel& operation, const Document& input);

/// `input` with each absent idempotency token filled in by `make`.
[[nodiscard]] Document with_idempotency_tokens(
    const OperationModel& operation, Document input, const std::function<std::string()>& make
);

} // namespace copilot::aws::protocol
