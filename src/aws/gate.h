// The way into an endpoint: who signs the request, is it true, which operation is it, what is the
// answer. What an HTTP server calls for each request.

#pragma once

#include "aws/server.h"
#include "aws/sigv4.h"
#include "base/clock.h"

namespace copilot::aws {

/// A key that the endpoint knows, and who it stands for. The caller's region and request ID are
/// those of the request.
struct KnownKey {
    Credentials credentials;
    Caller caller;
};

/// One request, for the log: nothing of its content.
struct AnsweredRequest {
    std::string account;
    std::string region;
    std::string service; ///< The signing name.
    std::string operation;
    std::string request_id;
    std::string error; ///< The code; empty for success.
    int status = 0;
    std::chrono::milliseconds took{};
};

class Gate {
public:
    /// Everything borrowed outlives the gate. `find`, `log` and `screen` are called from many
    /// threads. `screen` sees each input before its handler does, and may throw a ServiceError.
    Gate(
        const Server& server,
        const Clock& clock,
        std::function<std::optional<KnownKey>(const std::string& access_key_id)> find,
        std::function<void(const AnsweredRequest&)> log = {},
        std::function<void(const OperationModel&, const Document& input)> screen = {}
    );

    /// Answers every request, also those that are nonsense. Safe to call from many threads.
    [[nodiscard]] io::HttpResponse answer(const io::HttpRequest& request) const;

private:
    [[nodiscard]] KnownKey known_key(const sigv4::Claim& claim) const;
    [[nodiscard]] Caller
    admit(const io::HttpRequest& request, const sigv4::Claim& claim, AnsweredRequest& record) const;
    [[nodiscard]] io::HttpResponse
    answer_route(const Server::Route& route, const io::HttpRequest&, const Caller&) const;
    [[nodiscard]] io::HttpResponse
    answer_claim(const io::HttpRequest& request, AnsweredRequest& record) const;

    const Server& server_;
    const Clock& clock_;
    std::function<std::optional<KnownKey>(const std::string&)> find_;
    std::function<void(const AnsweredRequest&)> log_;
    std::function<void(const OperationModel&, const Document&)> screen_;
};

} // namespace copilot::aws
