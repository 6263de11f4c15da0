// What the fuzzers of the AWS layer hold: what strangers send is refused with an Error or read, and
// what was signed with other keys is never let in.

#pragma once

#include "aws/config/shared_config.h"
#include "aws/sigv4.h"

#include <stdexcept>

namespace copilot::fuzz {

/// The bytes are an Authorization header, a line break, and a query string.
inline void authorization(std::string_view bytes) {
    const auto end = bytes.find('\n');
    aws::sigv4::SigningOptions options;
    io::HttpRequest request{"POST", "/"};
    request.headers.add("Host", "h");
    request.headers.add("X-Amz-Date", "20261130T120000Z");
    request.headers.add("Authorization", std::string(bytes.substr(0, end)));
    if (end != std::string_view::npos) {
        request.target += "?" + std::string(bytes.substr(end + 1));
        if (end == 0)
            request.headers.erase("Authorization");
    }
    const auto noon = *parse_timestamp("20261130T120000Z");
    try {
        if (!aws::sigv4::read_claim(request))
            return;
        aws::sigv4::verify(request, {"LKIA1", "never told to a fuzzer"}, noon, options);
    } catch (const aws::ServiceError&) {
        return;
    }
    throw std::logic_error("a forged signature is let in");
}

/// Chunked bodies without signatures: anybody can write those.
inline void chunks(std::string_view bytes) {
    io::HttpRequest request{"PUT", "/shop/a"};
    request.headers.add("X-Amz-Content-Sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    request.body = bytes;
    try {
        aws::sigv4::unwrap_chunks(request, {});
    } catch (const aws::ServiceError&) {
        return;
    }
    if (request.body.size() > bytes.size())
        throw std::logic_error("chunks hold more than was sent");
}

inline void config(std::string_view bytes) {
    try {
        (void)aws::parse_shared_config(bytes, bytes);
    } catch (const Error&) {
        return;
    }
}

} // namespace copilot::fuzz
