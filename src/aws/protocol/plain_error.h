// Errors whose body says nothing that a protocol knows: of proxies, and of HEAD requests.

#pragma once

#include "aws/service_error.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

/// The error that the status alone tells: "NotFound" for 404, "UnknownError" for most.
[[nodiscard]] ServiceError plain_error(const io::HttpResponse& response);

/// The request ID in the headers; empty when there is none.
[[nodiscard]] std::string request_id_of(const io::HttpResponse& response);

} // namespace copilot::aws::protocol
