// Finding secrets, and their values by stage.
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/secretsmanager/secret.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::secretsmanager {

inline constexpr std::string_view current_stage = "AWSCURRENT";
inline constexpr std::string_view previous_stage = "AWSPREVIOUS";

/// By name, ARN, or ARN without its last characters. Throws ServiceError ResourceNotFoundException.
/// A secret whose day of deletion has come is gone.
[[nodiscard]] Secret secret_named(const Call& call, const std::string& id);
/// The same by its name only; nothing when there is none.
[[nodiscard]] std::optional<Secret> find_secret(const Call& call, const std::string& name);

/// Throws ServiceError InvalidRequestException when it is marked for deletion.
void check_not_deleted(const Secret& secret);

struct Content {
    std::string bytes;
    bool is_binary = false;
};

/// What a request carries: text or bytes, or nothing. Throws ServiceError InvalidParameterException
/// when it carries both.
template <typename Input>
[[nodiscard]] std::optional<Content> content_of(const Input& input) {
    if (input.secret_string && input.secret_binary)
        throw aws::ServiceError(
            "InvalidParameterException",
            "You can't specify both a binary secret value and a string secret value in the same "
            "secret."
        );
    if (input.secret_string)
        return Content{*input.secret_string, false};
    if (input.secret_binary)
        return Content{input.secret_binary->bytes, true};
    return std::nullopt;
}

/// Adds a version with these stages, which leave the versions that had them; without stages it is
/// the current one, and the current one becomes the previous. The same version ID with the same
/// content again changes nothing. Throws ServiceError ResourceExistsException when the content
/// differs. The secret is changed but not kept.
void add_version(
    const Call& call,
    Secret& secret,
    const std::string& version_id,
    const Content& content,
    const std::vector<std::string>& stages
);

/// The version with this ID or in this stage (by default the current one). Throws ServiceError
/// ResourceNotFoundException.
[[nodiscard]] Secret::Version version_of(
    const Secret& secret,
    const std::optional<std::string>& version_id,
    const std::optional<std::string>& stage
);

/// The decrypted value of a version.
[[nodiscard]] Content
read_value(const Call& call, const Secret& secret, const std::string& version_id);

/// Erases the secret and all its values.
void forget(const Call& call, const Secret& secret);

} // namespace copilot::localcloud::secretsmanager
