// Calls AWS, or what speaks like it: finds the endpoint, signs, sends, reads, and tries again.

#pragma once

#include "aws/client.h"
#include "aws/config/endpoints.h"
#include "aws/credentials.h"
#include "aws/retry.h"
#include "base/clock.h"
#include "io/http/client.h"

#include <atomic>

namespace copilot::aws {

struct SigningTransportOptions {
    std::string user_agent = "aws-copilot";
    /// Where a service is.
    std::function<Endpoint(const Service&)> endpoint;
    /// Throws when these credentials must not go to that server.
    std::function<void(const Credentials&, const io::Url&)> check;
    std::function<void(std::chrono::milliseconds)> sleep;
    /// Called when no answer came; may throw an Error that says more. Else the call is retried.
    std::function<void(const Endpoint&, const io::HttpError&)> unreachable{};
    /// Takes a line for each call, without secrets; may be empty.
    std::function<void(const std::string&)> trace{};
};

/// All that is handed over by reference outlives the transport.
class SigningTransport final : public Transport {
public:
    SigningTransport(
        io::HttpClient& http,
        CredentialsProvider& credentials,
        Retrier& retrier,
        const Clock& clock,
        SigningTransportOptions options
    );

    /// Throws io::HttpError when no answer came, after as many attempts as the retrier allows.
    std::expected<Document, ServiceError>
    send(const OperationModel& operation, const Document& input) override;

private:
    struct Call;

    [[nodiscard]] Call prepare(const OperationModel& operation, const Document& input) const;
    [[nodiscard]] io::HttpRequest signed_request(const Call& call, int attempt);
    [[nodiscard]] io::HttpResponse exchange(const Call& call, int attempt);
    [[nodiscard]] std::optional<io::HttpResponse> try_exchange(const Call& call, int attempt);
    [[nodiscard]] bool corrects_clock(const ServiceError& error, const io::HttpResponse& response);
    void trace(const Call& call, const std::string& outcome, Timestamp started) const;

    io::HttpClient& http_;
    CredentialsProvider& credentials_;
    Retrier& retrier_;
    const Clock& clock_;
    SigningTransportOptions options_;
    /// How far the server's clock is ahead of ours, in milliseconds.
    std::atomic<std::int64_t> skew_ = 0;
};

} // namespace copilot::aws
