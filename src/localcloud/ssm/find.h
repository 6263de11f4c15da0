// Finding parameters by what callers call them, and showing them.

#pragma once

#include "aws/api/ssm/types.h"
#include "localcloud/cloud.h"
#include "localcloud/ssm/parameter.h"

#include <optional>
#include <string>

namespace copilot::localcloud::ssm {

/// "/a/b" of "/a/b", of "/a/b:3" and of "arn:aws:ssm:r:1:parameter/a/b".
[[nodiscard]] std::string name_of(const std::string& reference);

/// "arn:aws:ssm:r:1:parameter/a/b", also for names without a leading slash.
[[nodiscard]] std::string arn_of(const Call& call, const std::string& name);

/// The latest version, or the one that ":3" asks for. Nothing when there is no such parameter;
/// throws ServiceError ParameterVersionNotFound when only the version is missing.
[[nodiscard]] std::optional<ParameterVersion>
find_version(const Call& call, const std::string& reference);

/// Throws ServiceError ParameterNotFound.
[[nodiscard]] Parameter parameter_named(const Call& call, const std::string& name);

/// What a SecureString's ciphertext is bound to.
[[nodiscard]] Dictionary<std::string>
encryption_context(const Call& call, const ParameterVersion& version);

/// The value; a SecureString's ciphertext unless it is to be decrypted.
[[nodiscard]] std::string
value_of(const Call& call, const ParameterVersion& version, bool with_decryption);

[[nodiscard]] aws::ssm::Parameter
to_wire(const Call& call, const ParameterVersion& version, bool with_decryption);

} // namespace copilot::localcloud::ssm
