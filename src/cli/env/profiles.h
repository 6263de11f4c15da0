// The accounts that `env init` offers: the profiles of this machine, and the local cloud.

#pragma once

#include "aws/config/shared_config.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::cli::env {

/// A named profile, and what can be said of it without asking anybody.
struct ProfileChoice {
    std::string name;
    std::string account{}; ///< Empty where the configuration does not say it.
    std::string region{};

    bool operator==(const ProfileChoice&) const = default;

    /// "account 111122223333, region eu-west-1"
    [[nodiscard]] std::string hint() const;
};

/// The account that an access key belongs to: keys of these days contain it. Nothing for others.
[[nodiscard]] std::optional<std::string> account_in_key(std::string_view access_key_id);

/// The profiles of configuration files. An account is what `aws_account_id`, `sso_account_id`,
/// `role_arn` or the access key says.
[[nodiscard]] std::vector<ProfileChoice> profile_choices(const aws::SharedConfig& config);

/// The local cloud's accounts, then the profiles of this machine.
[[nodiscard]] std::vector<ProfileChoice> profiles_here();

/// The region that a session with this profile would have; nothing when it names none.
[[nodiscard]] std::optional<std::string> region_of_profile(const std::string& profile);

} // namespace copilot::cli::env
