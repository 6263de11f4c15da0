// Smithy RPC v2 with CBOR bodies: what newer clients speak to services that began with JSON. A
// server answers each client in the protocol that it asked in.
// https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html

#pragma once

#include "aws/operation.h"
#include "aws/service_error.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

[[nodiscard]] bool speaks_cbor(const io::HttpRequest& request);

/// What X-Amz-Target would say: "Route53AutoNaming_v20170314.ListServices"; empty when the path
/// names no operation.
[[nodiscard]] std::string cbor_target(const io::HttpRequest& request);

/// Throws ServiceError SerializationException, or NotImplemented for a member that is not known.
[[nodiscard]] Document
parse_cbor_request(const OperationModel& operation, const io::HttpRequest& request);

[[nodiscard]] io::HttpResponse build_cbor_response(
    const OperationModel& operation, const Document& output, std::string_view request_id
);

[[nodiscard]] io::HttpResponse
build_cbor_error(const ServiceError& error, std::string_view request_id);

} // namespace copilot::aws::protocol
