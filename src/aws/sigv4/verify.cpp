// The server's half: what a request claims, and whether it is true. Nothing here compares secrets
// or signatures with ==. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html

#include "aws/sigv4/canonical.h"
#include "aws/sigv4/proof.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/form.h"
#include "io/crypto.h"

#include <algorithm>
#include <charconv>

namespace copilot::aws::sigv4 {
namespace {

constexpr std::chrono::minutes tolerance{5};
constexpr std::int64_t longest_life = 604'800;

[[noreturn]] void incomplete(const std::string& why) {
    throw ServiceError("IncompleteSignature", why, 400);
}

/// The parts of an Authorization header behind the algorithm: Credential, SignedHeaders, Signature.
codec::Form parameters_in(std::string_view authorization) {
    codec::Form parameters;
    for (const auto& part : split(authorization.substr(algorithm.size()), ',')) {
        const auto equals = part.find('=');
        if (equals == std::string::npos)
            incomplete(format("'{}' not a valid key=value pair in Authorization header", part));
        parameters.emplace_back(trimmed(part.substr(0, equals)), trimmed(part.substr(equals + 1)));
    }
    return parameters;
}

const std::string* find(const codec::Form& form, std::string_view name) {
    const auto found =
        std::ranges::find_if(form, [name](const auto& pair) { return pair.first == name; });
    return found == form.end() ? nullptr : &found->second;
}

/// "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request"; keys may not hold a slash.
void read_credential(Proof& proof, const std::string& credential) {
    const auto parts = split(credential, '/');
    if (parts.size() != 5 || parts[4] != "aws4_request")
        incomplete(
            "Credential must have exactly 5 slash-delimited elements, e.g. "
            "keyid/date/region/service/term, got '"
            + credential + "'"
        );
    proof.claim.access_key_id = parts[0];
    proof.claim.date = parts[1];
    proof.claim.scope = {parts[2], parts[3]};
}

void read_signed_headers(Proof& proof, std::string_view names) {
    proof.signed_headers = split(names, ';');
    if (std::ranges::find(proof.signed_headers, "host") == proof.signed_headers.end())
        incomplete("'Host' must be a 'SignedHeader' in the AWS Authorization.");
}

Proof proof_in_header(const io::HttpRequest& request, std::string_view authorization) {
    Proof proof;
    const auto parameters = parameters_in(authorization);
    std::string missing;
    for (const auto* name : {"Credential", "Signature", "SignedHeaders"})
        if (!find(parameters, name))
            missing += format("Authorization header requires '{}' parameter. ", name);
    const auto date = request.headers.find("X-Amz-Date");
    const auto plain_date = request.headers.find("Date");
    if (!date && !plain_date)
        missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' "
                   "header. ";
    if (!missing.empty())
        incomplete(std::string(trimmed(missing)));
    read_credential(proof, *find(parameters, "Credential"));
    read_signed_headers(proof, *find(parameters, "SignedHeaders"));
    proof.signature = *find(parameters, "Signature");
    proof.time = date ? *date : *plain_date;
    proof.claim.session_token = request.headers.value_or("X-Amz-Security-Token", "");
    return proof;
}

Proof proof_in_query(const codec::Form& query) {
    Proof proof;
    for (const auto* name :
         {"X-Amz-Credential", "X-Amz-Date", "X-Amz-SignedHeaders", "X-Amz-Signature"})
        if (!find(query, name))
            incomplete(format("AWS query-string parameters must include '{}'.", name));
    read_credential(proof, *find(query, "X-Amz-Credential"));
    read_signed_headers(proof, *find(query, "X-Amz-SignedHeaders"));
    proof.signature = *find(query, "X-Amz-Signature");
    proof.time = *find(query, "X-Amz-Date");
    if (const auto* token = find(query, "X-Amz-Security-Token"))
        proof.claim.session_token = *token;
    if (const auto* expires = find(query, "X-Amz-Expires"))
        proof.expires = *expires;
    proof.claim.presigned = true;
    return proof;
}

/// How long a presigned URL lives.
std::chrono::seconds life_of(const Proof& proof) {
    std::int64_t seconds = 0;
    const auto* end = proof.expires.data() + proof.expires.size();
    const auto parsed = std::from_chars(proof.expires.data(), end, seconds);
    if (proof.expires.empty() || parsed.ec != std::errc{} || parsed.ptr != end || seconds < 0)
        throw ServiceError(
            "AuthorizationQueryParametersError", "X-Amz-Expires should be a number", 400
        );
    if (seconds > longest_life)
        throw ServiceError(
            "AuthorizationQueryParametersError",
            "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires "
            "must be less than 604800 seconds",
            400
        );
    return std::chrono::seconds(seconds);
}

Timestamp time_of(const Proof& proof) {
    const auto time = parse_timestamp(proof.time);
    if (!time)
        incomplete(
            "Date must be in ISO-8601 'basic format'. Got '" + proof.time
            + "'. See http://en.wikipedia.org/wiki/ISO_8601"
        );
    if (const auto day = to_iso8601_basic(*time).substr(0, 8); day != proof.claim.date)
        throw ServiceError(
            "SignatureDoesNotMatch",
            format(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date "
                "from HTTP: '{}' != '{}', from '{}'.",
                proof.claim.date,
                day,
                proof.time
            ),
            403
        );
    return *time;
}

void check_time(const Proof& proof, Timestamp now) {
    const auto time = time_of(proof);
    const auto life = proof.claim.presigned ? life_of(proof) : std::chrono::seconds(tolerance);
    if (time > now + tolerance)
        throw ServiceError(
            "RequestExpired",
            format(
                "Signature not yet current: {} is still later than {} ({} + 5 min.)",
                to_iso8601_basic(time),
                to_iso8601_basic(now + tolerance),
                to_iso8601_basic(now)
            ),
            403
        );
    if (now <= time + life)
        return;
    if (proof.claim.presigned)
        throw ServiceError("RequestExpired", "Request has expired", 403);
    throw ServiceError(
        "RequestExpired",
        format(
            "Signature expired: {} is now earlier than {} ({} - 5 min.)",
            to_iso8601_basic(time),
            to_iso8601_basic(now - tolerance),
            to_iso8601_basic(now)
        ),
        403
    );
}

void check_token(const Proof& proof, const Credentials& credentials) {
    if (!io::equal_in_constant_time(proof.claim.session_token, credentials.session_token))
        throw ServiceError(
            "InvalidClientTokenId", "The security token included in the request is invalid.", 403
        );
}

/// What the request was signed with in place of its body.
std::string
signed_payload(const io::HttpRequest& request, const Proof& proof, const SigningOptions& options) {
    const auto declared = request.headers.find("X-Amz-Content-Sha256");
    if (!declared) {
        const bool without = proof.claim.presigned && options.allow_unsigned_payload;
        return without ? std::string(unsigned_payload_hash) : io::sha256_hex(request.body);
    }
    const bool streamed = declared->starts_with("STREAMING-");
    if (streamed || *declared == unsigned_payload_hash) {
        if (!options.allow_unsigned_payload)
            throw ServiceError(
                "SignatureDoesNotMatch", format("{} is for S3 only", *declared), 403
            );
        return std::string(*declared);
    }
    auto actual = io::sha256_hex(request.body);
    if (!io::equal_in_constant_time(actual, *declared))
        throw ServiceError(
            "XAmzContentSHA256Mismatch",
            "The provided 'x-amz-content-sha256' header does not match what was computed.",
            400
        );
    return actual;
}

} // namespace

std::optional<Proof> read_proof(const io::HttpRequest& request) {
    if (const auto authorization = request.headers.find("Authorization")) {
        if (!authorization->starts_with(algorithm))
            incomplete("Unsupported AWS 'algorithm': only AWS4-HMAC-SHA256 is known.");
        return proof_in_header(request, *authorization);
    }
    if (request.query().find("X-Amz-") == std::string_view::npos)
        return std::nullopt;
    const auto query = codec::parse_form(request.query());
    const auto* named = find(query, "X-Amz-Algorithm");
    if (!named)
        return std::nullopt;
    if (*named != algorithm)
        incomplete("Unsupported AWS 'algorithm': only AWS4-HMAC-SHA256 is known.");
    return proof_in_query(query);
}

std::optional<Claim> read_claim(const io::HttpRequest& request) {
    if (const auto proof = read_proof(request))
        return proof->claim;
    return std::nullopt;
}

void verify(
    const io::HttpRequest& request,
    const Credentials& credentials,
    Timestamp now,
    const SigningOptions& options
) {
    const auto proof = read_proof(request);
    if (!proof)
        throw ServiceError(
            "MissingAuthenticationToken", "Request is missing Authentication Token", 403
        );
    check_time(*proof, now);
    check_token(*proof, credentials);
    const auto text = canonical_text(
        {.method = request.method,
         .path = request.path(),
         .query = request.query(),
         .headers = request.headers,
         .signed_headers = proof->signed_headers,
         .payload_hash = signed_payload(request, *proof, options)},
        options
    );
    const auto scope = scope_text(proof->claim.date, proof->claim.scope);
    const auto time = to_iso8601_basic(time_of(*proof));
    const auto key =
        signing_key(credentials.secret_access_key, proof->claim.date, proof->claim.scope);
    const auto expected = signature(key, string_to_sign(time, scope, text));
    if (!io::equal_in_constant_time(expected, proof->signature))
        throw ServiceError("SignatureDoesNotMatch", std::string(wrong_signature), 403);
}

} // namespace copilot::aws::sigv4
