// The heads of HTTP messages as bytes.

#pragma once

#include "io/http/message.h"

namespace copilot::io {

/// Request line and fields, Host and Content-Length added where they are missing. `target` is what
/// the request line says: the request's own, or a whole URL for a proxy. Throws Error for a line
/// break where none may be.
[[nodiscard]] std::string
request_head(const HttpRequest& request, std::string_view target, std::string_view host);

struct ResponseStyle {
    bool keep_alive = true;
    bool http_1_0 = false;
    bool to_head_request = false; ///< The length may be said without the body.
};

/// Status line and fields, Date and Content-Length added where they are missing. Throws Error for a
/// line break where none may be.
[[nodiscard]] std::string response_head(const HttpResponse& response, ResponseStyle style);

/// Whether an answer with this status has no body and no length.
[[nodiscard]] bool has_no_body(int status);

} // namespace copilot::io
