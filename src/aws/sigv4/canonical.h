// The canonical request, the string to sign and the signature: the parts that signing and verifying
// share, in the order in which AWS describes them.

#pragma once

#include "aws/sigv4.h"

#include <vector>

namespace copilot::aws::sigv4 {

inline constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
inline constexpr std::string_view unsigned_payload_hash = "UNSIGNED-PAYLOAD";

struct CanonicalRequest {
    std::string_view method;
    std::string_view path;  ///< As on the wire.
    std::string_view query; ///< As on the wire; X-Amz-Signature does not count.
    const io::Headers& headers;
    std::vector<std::string> signed_headers; ///< Lower case, sorted.
    std::string payload_hash;
};

[[nodiscard]] std::string
canonical_text(const CanonicalRequest& request, const SigningOptions& options);

/// What is signed of a request that says nothing of it: all but what proxies change.
[[nodiscard]] std::vector<std::string> headers_to_sign(const io::Headers& headers);

/// "20150830/us-east-1/service/aws4_request"
[[nodiscard]] std::string scope_text(std::string_view date, const Scope& scope);

[[nodiscard]] std::string string_to_sign(
    std::string_view time, const std::string& scope, const std::string& canonical_request
);

[[nodiscard]] std::string
signing_key(const std::string& secret, std::string_view date, const Scope& scope);

/// 64 hexadecimal digits.
[[nodiscard]] std::string signature(const std::string& key, const std::string& text);

} // namespace copilot::aws::sigv4
