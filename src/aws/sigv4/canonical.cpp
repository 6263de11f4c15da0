#include "aws/sigv4/canonical.h"

#include "base/format.h"
#include "base/text.h"
#include "codec/base64.h"
#include "codec/form.h"
#include "io/crypto.h"

#include <algorithm>
#include <array>

namespace copilot::aws::sigv4 {
namespace {

/// Without empty, "." and ".." segments.
std::string normalized(std::string_view path) {
    std::vector<std::string> kept;
    for (auto& segment : split(path, '/')) {
        if (segment == "..") {
            if (!kept.empty())
                kept.pop_back();
        } else if (!segment.empty() && segment != ".") {
            kept.push_back(std::move(segment));
        }
    }
    auto result = "/" + joined(kept, "/");
    if (path.ends_with('/') && result.size() > 1)
        result += '/';
    return result;
}

std::string canonical_path(std::string_view path, const SigningOptions& options) {
    auto text = options.normalize_path ? normalized(path) : std::string(path);
    if (text.empty())
        text = "/";
    if (!options.double_encode)
        text = codec::percent_decode(text);
    return codec::percent_encode(text, true);
}

std::string canonical_query(std::string_view query, const SigningOptions& options) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& pair : split(query, '&')) {
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = codec::percent_decode(pair.substr(0, equals));
        const bool outside = name == "X-Amz-Security-Token" && options.unsigned_token;
        if (name.empty() || name == "X-Amz-Signature" || outside)
            continue;
        const auto value = equals < pair.size() ? pair.substr(equals + 1) : std::string();
        pairs.emplace_back(
            codec::percent_encode(name), codec::percent_encode(codec::percent_decode(value))
        );
    }
    std::ranges::sort(pairs);
    std::string text;
    for (const auto& [name, value] : pairs)
        text += format("{}{}={}", text.empty() ? "" : "&", name, value);
    return text;
}

/// Blanks at the ends gone, those inside one space.
std::string canonical_value(std::string_view value) {
    std::string text;
    bool blank = false;
    for (const auto character : trimmed(value)) {
        const bool is_blank =
            character == ' ' || character == '\t' || character == '\r' || character == '\n';
        if (!is_blank) {
            if (blank)
                text += ' ';
            text += character;
        }
        blank = is_blank;
    }
    return text;
}

std::string canonical_header(const io::Headers& headers, const std::string& name) {
    std::string values;
    bool first = true;
    for (const auto& [header, value] : headers) {
        if (!io::same_header_name(header, name))
            continue;
        values += (first ? "" : ",") + canonical_value(value);
        first = false;
    }
    return format("{}:{}\n", name, values);
}

} // namespace

std::string canonical_text(const CanonicalRequest& request, const SigningOptions& options) {
    std::string text = format(
        "{}\n{}\n{}\n",
        request.method,
        canonical_path(request.path, options),
        canonical_query(request.query, options)
    );
    for (const auto& name : request.signed_headers)
        text += canonical_header(request.headers, name);
    return text + format("\n{}\n{}", joined(request.signed_headers, ";"), request.payload_hash);
}

std::vector<std::string> headers_to_sign(const io::Headers& headers) {
    static constexpr std::array<std::string_view, 6> changed_on_the_way{
        "authorization",
        "connection",
        "expect",
        "transfer-encoding",
        "user-agent",
        "x-amzn-trace-id"
    };
    std::vector<std::string> names;
    for (const auto& [name, value] : headers)
        if (auto lower = lower_case(name);
            std::ranges::find(changed_on_the_way, lower) == changed_on_the_way.end())
            names.push_back(std::move(lower));
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::string scope_text(std::string_view date, const Scope& scope) {
    return format("{}/{}/{}/aws4_request", date, scope.region, scope.service);
}

std::string string_to_sign(
    std::string_view time, const std::string& scope, const std::string& canonical_request
) {
    return format("{}\n{}\n{}\n{}", algorithm, time, scope, io::sha256_hex(canonical_request));
}

std::string signing_key(const std::string& secret, std::string_view date, const Scope& scope) {
    auto key = io::hmac_sha256("AWS4" + secret, date);
    key = io::hmac_sha256(key, scope.region);
    key = io::hmac_sha256(key, scope.service);
    return io::hmac_sha256(key, "aws4_request");
}

std::string signature(const std::string& key, const std::string& text) {
    return codec::to_hex(io::hmac_sha256(key, text));
}

} // namespace copilot::aws::sigv4
