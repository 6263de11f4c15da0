// An HTTP/1.1 client over TCP, TLS and unix sockets: blocking calls, connections kept and reused.

#pragma once

#include "base/error.h"
#include "base/interface.h"
#include "io/http/message.h"
#include "io/http/url.h"

#include <chrono>
#include <functional>
#include <memory>

namespace copilot::io {

/// No answer came: refused, timed out, cut off, a certificate that does not fit.
class HttpError : public Error {
public:
    /// Whether the request can be sent again without the server having seen it twice.
    HttpError(const std::string& message, bool before_sending)
        : Error(message), before_sending_(before_sending) {}

    [[nodiscard]] bool before_sending() const { return before_sending_; }

private:
    bool before_sending_;
};

struct HttpClientOptions {
    std::chrono::milliseconds connect_timeout{5'000};
    std::chrono::milliseconds read_timeout{60'000}; ///< Without a byte; zero is for ever.
    std::string ca_bundle{
    }; ///< A PEM file; empty is the system's own, loaded at the first TLS connection.
    bool use_environment_proxy = true; ///< HTTP_PROXY, HTTPS_PROXY, NO_PROXY, CONNECT for https.
};

/// Sends requests. Safe to share between threads: each call takes a connection of its own.
class HttpClient : public Interface {
public:
    /// Sends `request` to the server of `url` (its scheme, host and port; the target is the
    /// request's own) and reads the whole answer, whatever its status. A Host header is added when
    /// there is none. Throws HttpError.
    virtual HttpResponse send(const Url& url, const HttpRequest& request) = 0;

    /// The same, but hands the body on as it arrives until it ends or `on_data` returns false.
    virtual HttpResponse stream(
        const Url& url,
        const HttpRequest& request,
        const std::function<bool(std::string_view)>& on_data
    ) = 0;
};

/// Over TCP and TLS.
[[nodiscard]] std::unique_ptr<HttpClient> make_http_client(HttpClientOptions options = {});
/// Over the unix socket at `path`; URLs only give the Host header ("http://podman").
[[nodiscard]] std::unique_ptr<HttpClient>
make_unix_http_client(std::string path, HttpClientOptions options = {});

} // namespace copilot::io
