// Signature Version 4: signing and verifying, header and presigned forms.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html

#pragma once

#include "aws/credentials.h"
#include "aws/service_error.h"
#include "base/timestamp.h"
#include "io/http/message.h"

#include <chrono>
#include <expected>
#include <functional>
#include <string>

namespace copilot::aws::sigv4 {

/// What a signature is for.
struct Scope {
    std::string region;
    std::string service; ///< The signing name.
};

struct SigningOptions {
    bool normalize_path =
        true;                  ///< Off for S3, which signs paths as they are and encodes them once.
    bool double_encode = true; ///< Off for S3.
    bool sign_body = false;    ///< Adds x-amz-content-sha256; S3 wants it.
    bool unsigned_payload = false;
    std::string payload_hash{};          ///< In place of the body's: "STREAMING-…".
    bool unsigned_token = false;         ///< The session token is sent, but not signed.
    bool allow_unsigned_payload = false; ///< Verifying: whether UNSIGNED-PAYLOAD is enough.
};

/// S3 signs differently from everything else.
[[nodiscard]] SigningOptions options_for(std::string_view signing_name);

/// Adds X-Amz-Date, X-Amz-Security-Token where there is one, and Authorization. The Host header
/// must be there already.
void sign(
    io::HttpRequest& request,
    const Credentials& credentials,
    const Scope& scope,
    Timestamp now,
    const SigningOptions& options
);

/// The target of a presigned URL, signature included. At most seven days.
[[nodiscard]] std::string presign(
    const io::HttpRequest& request,
    const Credentials& credentials,
    const Scope& scope,
    Timestamp now,
    std::chrono::seconds expires,
    const SigningOptions& options
);

/// What a request says of itself before anything is believed.
struct Claim {
    std::string access_key_id;
    std::string date; ///< "20261130"
    Scope scope;
    std::string session_token;
    bool presigned = false;
};

/// Nothing when the request carries no Signature Version 4 at all. Throws ServiceError
/// IncompleteSignature when it does, but not one that can be read.
[[nodiscard]] std::optional<Claim> read_claim(const io::HttpRequest& request);

/// Checks the signature in constant time, and the date to within five minutes (or the presigned
/// URL's own life). Throws ServiceError SignatureDoesNotMatch, RequestExpired, IncompleteSignature,
/// InvalidClientTokenId (the session token is another) as AWS words them.
void verify(
    const io::HttpRequest& request,
    const Credentials& credentials,
    Timestamp now,
    const SigningOptions& options
);

/// S3's signed chunks: checks each, and leaves in `request` the body they hold, as if it had come
/// in one piece. Does nothing to a request that has none. To be called after `verify`. Throws
/// ServiceError SignatureDoesNotMatch or IncompleteBody.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
void unwrap_chunks(io::HttpRequest& request, const Credentials& credentials);

} // namespace copilot::aws::sigv4
