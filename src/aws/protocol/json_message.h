// What the JSON protocols share: bodies and errors.

#pragma once

#include "aws/service_error.h"
#include "base/fields.h"
#include "io/http/message.h"

namespace copilot::aws::protocol {

/// The JSON of a message; an empty map for an empty body. Throws ServiceError
/// SerializationException.
[[nodiscard]] Document parse_json_body(std::string_view body);

/// The error of a JSON protocol: its code in `__type`, `code` or X-Amzn-Errortype, without the
/// namespace before `#` and the URL behind `:`; or in x-amzn-query-error.
[[nodiscard]] ServiceError parse_json_error(const io::HttpResponse& response);

} // namespace copilot::aws::protocol
