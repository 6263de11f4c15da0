// Credentials as JSON that programs print and metadata services answer.

#pragma once

#include "aws/credentials.h"
#include "base/document.h"

namespace copilot::aws {

/// {"AccessKeyId", "SecretAccessKey", "SessionToken" or "Token", "Expiration"}. Throws Error for a
/// text that is none, without showing it.
[[nodiscard]] Credentials parse_printed_credentials(std::string_view json, std::string source);

} // namespace copilot::aws
