#include "aws/signing_transport.h"

#include "aws/advice.h"
#include "aws/protocol/plain_error.h"
#include "aws/protocol/protocol.h"
#include "aws/sigv4.h"
#include "base/format.h"
#include "io/crypto.h"

namespace copilot::aws {
namespace {

constexpr std::chrono::minutes tolerated_skew{4};

/// Whether a bucket can stand in a host name: lower case, no dots (certificates cover one level).
bool fits_into_host(std::string_view bucket) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return bucket.size() >= 3 && bucket.size() <= 63
           && bucket.find_first_not_of(allowed) == std::string_view::npos;
}

/// S3 wants "shop.s3.eu-west-1.amazonaws.com/key"; configured endpoints keep the path style.
void move_bucket_into_host(io::HttpRequest& request, io::Url& url) {
    const auto path = request.path();
    const auto end = std::min(path.find('/', 1), path.size());
    const std::string bucket(path.substr(std::min<std::size_t>(1, path.size()), end - 1));
    if (!fits_into_host(bucket))
        return;
    auto rest = request.target.substr(end);
    if (!rest.starts_with('/'))
        rest.insert(0, "/");
    request.target = rest;
    url.host = format("{}.{}", bucket, url.host);
}

/// "/custom" of "https://example.com/custom/" comes before the operation's own path.
void prepend_base_path(io::HttpRequest& request, const io::Url& url) {
    auto base = url.target.substr(0, url.target.find('?'));
    while (base.ends_with('/'))
        base.pop_back();
    request.target.insert(0, base);
}

} // namespace

struct SigningTransport::Call {
    const OperationModel& operation;
    io::HttpRequest request;
    Endpoint endpoint;
    std::string invocation_id;
};

SigningTransport::SigningTransport(
    io::HttpClient& http,
    CredentialsProvider& credentials,
    Retrier& retrier,
    const Clock& clock,
    SigningTransportOptions options
)
    : http_(http),
      credentials_(credentials),
      retrier_(retrier),
      clock_(clock),
      options_(std::move(options)) {}

SigningTransport::Call
SigningTransport::prepare(const OperationModel& operation, const Document& input) const {
    const auto filled = protocol::with_idempotency_tokens(operation, input, io::random_uuid);
    Call call{
        operation,
        protocol::build_request(operation, filled),
        options_.endpoint(*operation.service),
        io::random_uuid()
    };
    if (!call.endpoint.configured) {
        call.endpoint.url.host.insert(0, protocol::host_prefix(operation, filled));
        if (operation.service->signing_name == "s3")
            move_bucket_into_host(call.request, call.endpoint.url);
    }
    prepend_base_path(call.request, call.endpoint.url);
    call.request.headers.set("Host", call.endpoint.url.authority());
    call.request.headers.set("User-Agent", options_.user_agent);
    return call;
}

io::HttpRequest SigningTransport::signed_request(const Call& call, int attempt) {
    auto request = call.request;
    request.headers.set("amz-sdk-invocation-id", call.invocation_id);
    request.headers.set(
        "amz-sdk-request", format("attempt={}; max={}", attempt, retrier_.options().max_attempts)
    );
    if (call.operation.unsigned_call)
        return request;
    const auto credentials = credentials_.credentials();
    if (options_.check)
        options_.check(credentials, call.endpoint.url);
    const auto& name = call.operation.service->signing_name;
    const auto now = clock_.now() + std::chrono::milliseconds(skew_.load());
    const sigv4::Scope scope{call.endpoint.signing_region, std::string(name)};
    sigv4::sign(request, credentials, scope, now, sigv4::options_for(name));
    return request;
}

void SigningTransport::trace(const Call& call, const std::string& outcome, Timestamp started)
    const {
    if (!options_.trace)
        return;
    const auto took = (clock_.now() - started).count();
    options_.trace(format(
        "{}:{} {} {}: {} in {} ms",
        call.operation.service->id,
        call.operation.name,
        call.request.method,
        call.endpoint.url.authority(),
        outcome,
        took
    ));
}

io::HttpResponse SigningTransport::exchange(const Call& call, int attempt) {
    const auto request = signed_request(call, attempt);
    const auto started = clock_.now();
    try {
        auto response = http_.send(call.endpoint.url, request);
        const auto id = protocol::request_id_of(response);
        const auto named = id.empty() ? "" : format(", request {},", id);
        trace(call, std::to_string(response.status) + named, started);
        return response;
    } catch (const io::HttpError& error) {
        trace(call, error.what(), started);
        if (options_.unreachable)
            options_.unreachable(call.endpoint, error);
        throw;
    }
}

/// Nothing when no answer came, and the call is to be made again.
std::optional<io::HttpResponse> SigningTransport::try_exchange(const Call& call, int attempt) {
    if (const auto pause = retrier_.delay_before(); pause.count() > 0)
        options_.sleep(pause);
    try {
        return exchange(call, attempt);
    } catch (const io::HttpError&) {
        const auto delay = retrier_.delay_after(attempt, FailureKind::timeout);
        if (!delay)
            throw;
        options_.sleep(*delay);
        return std::nullopt;
    }
}

/// Whether the answer's date shows that our clock is off, and by how much is now known.
bool SigningTransport::corrects_clock(const ServiceError& error, const io::HttpResponse& response) {
    if (!says_clock_is_wrong(error))
        return false;
    const auto date = parse_timestamp(response.headers.value_or("Date", ""));
    if (!date)
        return false;
    const auto skew = *date - clock_.now();
    const auto change = skew - std::chrono::milliseconds(skew_.load());
    skew_ = skew.count();
    return std::chrono::abs(change) > tolerated_skew;
}

std::expected<Document, ServiceError>
SigningTransport::send(const OperationModel& operation, const Document& input) {
    const auto call = prepare(operation, input);
    for (int attempt = 1;; ++attempt) {
        const auto response = try_exchange(call, attempt);
        if (!response)
            continue;
        if (response->status < 300) {
            retrier_.answered(false);
            retrier_.succeeded(attempt);
            return protocol::parse_response(operation, *response);
        }
        auto error = protocol::parse_error(operation.service->protocol, *response);
        const auto kind = failure_kind(error);
        retrier_.answered(kind == FailureKind::throttling);
        if (corrects_clock(error, *response) && attempt < retrier_.options().max_attempts)
            continue;
        const auto delay = retrier_.delay_after(attempt, kind);
        if (!delay) {
            error.suggest(advice_about(error));
            return std::unexpected(std::move(error));
        }
        options_.sleep(*delay);
    }
}

} // namespace copilot::aws
