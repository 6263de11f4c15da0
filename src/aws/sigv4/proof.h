// What a request brings along to prove who sent it.

#pragma once

#include "aws/sigv4.h"

#include <vector>

namespace copilot::aws::sigv4 {

inline constexpr std::string_view wrong_signature =
    "The request signature we calculated does not match the signature you provided. Check your AWS "
    "Secret Access Key and signing method. Consult the service documentation for details.";

struct Proof {
    Claim claim;
    std::vector<std::string> signed_headers;
    std::string signature;
    std::string time;    ///< As the request writes it.
    std::string expires; ///< Of a presigned URL, in seconds.
};

/// Nothing when the request is not signed. Throws ServiceError IncompleteSignature.
[[nodiscard]] std::optional<Proof> read_proof(const io::HttpRequest& request);

} // namespace copilot::aws::sigv4
