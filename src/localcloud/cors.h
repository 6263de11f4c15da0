// Which web pages may speak to the endpoint: those that this machine itself serves.
// https://fetch.spec.whatwg.org/#http-cors-protocol

#pragma once

#include "io/http/message.h"

#include <optional>

namespace copilot::localcloud {

/// Whether "http://localhost:3000" is an origin on the loopback interface.
[[nodiscard]] bool is_local_origin(std::string_view origin);

/// The answer to a browser's question before its request; nothing when `request` is no such
/// question. An origin that is not local is refused.
[[nodiscard]] std::optional<io::HttpResponse> answer_preflight(const io::HttpRequest& request);

/// Lets a page on a local origin read `response`.
void admit_origin(const io::HttpRequest& request, io::HttpResponse& response);

} // namespace copilot::localcloud
