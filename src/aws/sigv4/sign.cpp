// The client's half: signing a request, and a URL for somebody else to use.

#include "aws/sigv4/canonical.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/form.h"
#include "io/crypto.h"

namespace copilot::aws::sigv4 {
namespace {

constexpr std::chrono::seconds longest_life{604'800};

std::string payload_hash(const io::HttpRequest& request, const SigningOptions& options) {
    if (!options.payload_hash.empty())
        return options.payload_hash;
    if (options.unsigned_payload)
        return std::string(unsigned_payload_hash);
    return io::sha256_hex(request.body);
}

CanonicalRequest canonical(const io::HttpRequest& request, std::string hash) {
    return {
        .method = request.method,
        .path = request.path(),
        .query = request.query(),
        .headers = request.headers,
        .signed_headers = headers_to_sign(request.headers),
        .payload_hash = std::move(hash)
    };
}

std::string sign_text(
    const CanonicalRequest& request,
    const Credentials& credentials,
    const Scope& scope,
    const std::string& time,
    const SigningOptions& options
) {
    const auto date = time.substr(0, 8);
    const auto text =
        string_to_sign(time, scope_text(date, scope), canonical_text(request, options));
    return signature(signing_key(credentials.secret_access_key, date, scope), text);
}

void add_parameter(std::string& target, std::string_view name, std::string_view value) {
    target += target.find('?') == std::string::npos ? '?' : '&';
    target += format("{}={}", name, codec::percent_encode(value));
}

} // namespace

SigningOptions options_for(std::string_view signing_name) {
    if (signing_name != "s3")
        return {};
    return {
        .normalize_path = false,
        .double_encode = false,
        .sign_body = true,
        .allow_unsigned_payload = true
    };
}

void sign(
    io::HttpRequest& request,
    const Credentials& credentials,
    const Scope& scope,
    Timestamp now,
    const SigningOptions& options
) {
    const auto time = to_iso8601_basic(now);
    const auto hash = payload_hash(request, options);
    const bool has_token = !credentials.session_token.empty();
    request.headers.erase("Authorization");
    request.headers.set("X-Amz-Date", time);
    if (options.sign_body || options.unsigned_payload)
        request.headers.set("X-Amz-Content-Sha256", hash);
    if (has_token && !options.unsigned_token)
        request.headers.set("X-Amz-Security-Token", credentials.session_token);
    const auto asked = canonical(request, hash);
    const auto authorization = format(
        "{} Credential={}/{}, SignedHeaders={}, Signature={}",
        algorithm,
        credentials.access_key_id,
        scope_text(time.substr(0, 8), scope),
        joined(asked.signed_headers, ";"),
        sign_text(asked, credentials, scope, time, options)
    );
    if (has_token && options.unsigned_token)
        request.headers.set("X-Amz-Security-Token", credentials.session_token);
    request.headers.add("Authorization", authorization);
}

std::string presign(
    const io::HttpRequest& request,
    const Credentials& credentials,
    const Scope& scope,
    Timestamp now,
    std::chrono::seconds expires,
    const SigningOptions& options
) {
    if (expires > longest_life)
        throw Error("a presigned URL lives at most seven days");
    const auto time = to_iso8601_basic(now);
    const auto credential = credentials.access_key_id + "/" + scope_text(time.substr(0, 8), scope);
    const bool has_token = !credentials.session_token.empty();
    auto with_query = request;
    const auto add = [&target = with_query.target](std::string_view name, std::string_view value) {
        add_parameter(target, name, value);
    };
    add("X-Amz-Algorithm", algorithm);
    add("X-Amz-Credential", credential);
    add("X-Amz-Date", time);
    add("X-Amz-SignedHeaders", joined(headers_to_sign(request.headers), ";"));
    add("X-Amz-Expires", std::to_string(expires.count()));
    if (has_token && !options.unsigned_token)
        add("X-Amz-Security-Token", credentials.session_token);
    const auto asked = canonical(with_query, payload_hash(request, options));
    const auto signed_text = sign_text(asked, credentials, scope, time, options);
    if (has_token && options.unsigned_token)
        add("X-Amz-Security-Token", credentials.session_token);
    add("X-Amz-Signature", signed_text);
    return with_query.target;
}

} // namespace copilot::aws::sigv4
