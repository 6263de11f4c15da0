// HTTP/1.1 messages out of bytes that come in pieces.

#pragma once

#include "base/error.h"
#include "io/http/message.h"

#include <cstdint>
#include <memory>

namespace copilot::io {

/// Bytes that are no message we take; `status()` is what a server answers.
class HttpSyntaxError : public Error {
public:
    HttpSyntaxError(const std::string& message, int status) : Error(message), status_(status) {}

    [[nodiscard]] int status() const { return status_; }

private:
    int status_;
};

struct HttpLimits {
    std::size_t max_head;
    std::uint64_t max_body;
};

/// Reads one request after another. Strict, so that no two readers can see different requests in
/// the same bytes: a length and chunks together, codings other than chunked, and a missing or
/// second Host are refused.
class RequestParser {
public:
    explicit RequestParser(HttpLimits limits);
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;
    ~RequestParser();

    /// Takes what it understands from the start of `bytes` and answers how much that is; the rest
    /// must come again, with more behind it. Takes nothing of the next request. Throws
    /// HttpSyntaxError.
    [[nodiscard]] std::size_t take(std::string_view bytes);

    [[nodiscard]] bool has_head() const;
    [[nodiscard]] bool is_complete() const;
    /// Whether the connection may go on after the answer.
    [[nodiscard]] bool keeps_alive() const;
    [[nodiscard]] bool is_http_1_0() const;
    [[nodiscard]] const HttpRequest& request() const;

    /// Makes ready for the next request.
    void reset();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Reads one response, and the interim ones (100 Continue) before it.
class ResponseParser {
public:
    /// The answer to a HEAD request has no body, whatever its head says.
    explicit ResponseParser(bool to_head_request);
    ResponseParser(const ResponseParser&) = delete;
    ResponseParser& operator=(const ResponseParser&) = delete;
    ~ResponseParser();

    /// As RequestParser's.
    [[nodiscard]] std::size_t take(std::string_view bytes);
    /// The connection has ended, which is how some bodies end. Throws when this one is cut off.
    void end();

    [[nodiscard]] bool has_started() const;
    [[nodiscard]] bool is_complete() const;
    [[nodiscard]] bool keeps_alive() const;
    /// Grows while the body comes in; whoever streams it takes the pieces out.
    [[nodiscard]] HttpResponse& response();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace copilot::io
