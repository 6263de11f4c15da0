// An HTTP/1.1 server: a thread per connection, keep-alive, pipelining, chunked bodies,
// `Expect: 100-continue`, limits on heads and bodies, slow clients dropped in bounded time.

#pragma once

#include "io/http/message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace copilot::io {

struct HttpServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;    ///< 0 takes a free one; `port()` says which.
    std::string unix_socket{}; ///< Listens there instead, when not empty.
    std::size_t max_head = 64 * 1024;
    std::size_t max_body = 1024UL * 1024 * 1024;
    std::size_t max_connections = 1024;
    std::chrono::milliseconds idle_timeout{60'000};
    std::chrono::milliseconds head_timeout{10'000};
    std::chrono::milliseconds body_timeout{120'000}; ///< For a request's body, and for an answer.
};

class HttpServer {
public:
    /// Called on the connection's thread, for many connections at a time. An exception that leaves
    /// it is answered with 500.
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    /// Binds and listens at once; throws SystemError (EADDRINUSE when the port is taken).
    HttpServer(HttpServerOptions options, Handler handler);
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    /// Stops.
    ~HttpServer();

    [[nodiscard]] std::uint16_t port() const;

    /// Accepts no more, lets running handlers finish, closes every connection, joins every thread.
    /// May be called twice.
    void stop();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace copilot::io
