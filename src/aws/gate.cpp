// The codes are those of AWS, which calls the same failure by another name in each protocol.
// https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html

#include "aws/gate.h"

#include "aws/checksums.h"
#include "aws/local.h"
#include "base/format.h"
#include "io/crypto.h"

#include <algorithm>
#include <array>

namespace copilot::aws {
namespace {

struct Renamed {
    std::string_view query;
    std::string_view json;
    std::string_view ec2;
    std::string_view s3;
};

constexpr std::array<Renamed, 6> codes{{
    {"SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", ""},
    {"InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure", "InvalidAccessKeyId"},
    {"IncompleteSignature", "IncompleteSignatureException", "", "AuthorizationHeaderMalformed"},
    {"MissingAuthenticationToken",
     "MissingAuthenticationTokenException",
     "AuthFailure",
     "AccessDenied"},
    {"ExpiredToken", "ExpiredTokenException", "RequestExpired", ""},
    {"RequestExpired", "InvalidSignatureException", "", "RequestTimeTooSkewed"},
}};

bool speaks_json(const io::HttpRequest& request, std::string_view signing_name) {
    constexpr std::array<std::string_view, 4> speak_xml{"s3", "route53", "cloudfront", ""};
    if (request.headers.find("X-Amz-Target"))
        return true;
    return request.path() != "/" && std::ranges::find(speak_xml, signing_name) == speak_xml.end();
}

/// "SignatureDoesNotMatch" is said in another way by JSON services, EC2 and S3.
ServiceError in_words_of(
    const ServiceError& error, const io::HttpRequest& request, std::string_view signing_name
) {
    for (const auto& code : codes) {
        if (error.code() != code.query)
            continue;
        auto name = code.query;
        if (speaks_json(request, signing_name))
            name = code.json;
        else if (signing_name == "ec2" && !code.ec2.empty())
            name = code.ec2;
        else if (signing_name == "s3" && !code.s3.empty())
            name = code.s3;
        return {std::string(name), error.message(), error.status()};
    }
    return error;
}

io::HttpResponse
refuse(const io::HttpRequest& request, const ServiceError& error, AnsweredRequest& record) {
    const auto said = in_words_of(error, request, record.service);
    record.error = said.code();
    if (record.operation.empty())
        record.operation = Server::operation_asked_for(request);
    return Server::refuse(request, record.service, said, record.request_id);
}

ServiceError unknown_key(const std::string& access_key_id) {
    if (local::is_aws_key(access_key_id))
        return {
            "InvalidClientTokenId",
            "The security token included in the request is invalid: this is the local cloud, and "
            "keys of AWS must not be sent to it.",
            403
        };
    return {"InvalidClientTokenId", "The security token included in the request is invalid.", 403};
}

} // namespace

Gate::Gate(
    const Server& server,
    const Clock& clock,
    std::function<std::optional<KnownKey>(const std::string&)> find,
    std::function<void(const AnsweredRequest&)> log,
    std::function<void(const OperationModel&, const Document&)> screen
)
    : server_(server),
      clock_(clock),
      find_(std::move(find)),
      log_(std::move(log)),
      screen_(std::move(screen)) {}

KnownKey Gate::known_key(const sigv4::Claim& claim) const {
    if (local::is_aws_key(claim.access_key_id))
        throw unknown_key(claim.access_key_id);
    auto key = find_(claim.access_key_id);
    if (!key)
        throw unknown_key(claim.access_key_id);
    if (key->credentials.expires && *key->credentials.expires <= clock_.now())
        throw ServiceError(
            "ExpiredToken", "The security token included in the request is expired", 403
        );
    return *std::move(key);
}

Caller Gate::admit(
    const io::HttpRequest& request, const sigv4::Claim& claim, AnsweredRequest& record
) const {
    auto key = known_key(claim);
    record.account = key.caller.account;
    const auto options = sigv4::options_for(claim.scope.service);
    sigv4::verify(request, key.credentials, clock_.now(), options);
    auto caller = std::move(key.caller);
    caller.access_key_id = claim.access_key_id;
    caller.region = claim.scope.region;
    caller.request_id = record.request_id;
    return caller;
}

io::HttpResponse Gate::answer_route(
    const Server::Route& route, const io::HttpRequest& request, const Caller& caller
) const {
    if (route.operation->service->signing_name == "s3")
        verify_checksums(request);
    if (!screen_)
        return server_.answer(route, request, caller);
    const auto screened = [&](const Document& input, const Caller& by) {
        screen_(*route.operation, input);
        return route.entry->handler(input, by);
    };
    const Server::Entry entry{route.operation, screened};
    return server_.answer({route.operation, &entry, route.target}, request, caller);
}

io::HttpResponse Gate::answer_claim(const io::HttpRequest& request, AnsweredRequest& record) const {
    const auto claim = sigv4::read_claim(request);
    if (!claim && request.query().find("AWSAccessKeyId=") != std::string_view::npos)
        throw ServiceError(
            "InvalidRequest",
            "The authorization mechanism you have provided is not supported. Please use "
            "AWS4-HMAC-SHA256.",
            400
        );
    if (!claim)
        throw ServiceError(
            "MissingAuthenticationToken", "Request is missing Authentication Token", 403
        );
    record.service = claim->scope.service;
    record.region = claim->scope.region;
    const auto caller = admit(request, *claim, record);
    const auto route = server_.route(request, claim->scope.service);
    record.operation = route.operation->name;
    const auto kind = request.headers.value_or("X-Amz-Content-Sha256", "");
    if (!kind.starts_with("STREAMING-"))
        return answer_route(route, request, caller);
    auto whole = request;
    const auto key = find_(claim->access_key_id);
    sigv4::unwrap_chunks(whole, key ? key->credentials : Credentials{});
    return answer_route(route, whole, caller);
}

io::HttpResponse Gate::answer(const io::HttpRequest& request) const {
    const auto started = clock_.now();
    AnsweredRequest record{.request_id = io::random_uuid()};
    io::HttpResponse response;
    try {
        response = answer_claim(request, record);
    } catch (const ServiceError& error) {
        response = refuse(request, error, record);
    } catch (const std::exception& error) {
        response = refuse(request, {"InternalFailure", error.what(), 500}, record);
    }
    if (request.method == "HEAD")
        response.body.clear();
    record.status = response.status;
    record.took = clock_.now() - started;
    if (log_)
        log_(record);
    return response;
}

} // namespace copilot::aws
