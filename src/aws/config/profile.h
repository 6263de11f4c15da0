// The settings in force: of the environment first, then of the profile.

#pragma once

#include "aws/config/shared_config.h"

namespace copilot::aws {

class ProfileConfig {
public:
    /// `name` may be a profile that does not exist: it has no settings then.
    ProfileConfig(const Surroundings& surroundings, SharedConfig shared, std::string name);

    [[nodiscard]] const std::string& name() const { return name_; }

    [[nodiscard]] bool exists() const;

    [[nodiscard]] const SharedConfig& shared() const { return shared_; }

    /// A setting of the profile alone.
    [[nodiscard]] std::optional<std::string> in_profile(std::string_view key) const;
    /// The environment variable, else the profile's setting.
    [[nodiscard]] std::optional<std::string>
    either(std::string_view variable, std::string_view key) const;
    /// Whether either says "true".
    [[nodiscard]] bool is_on(std::string_view variable, std::string_view key) const;

    /// The same files and environment, another profile.
    [[nodiscard]] ProfileConfig other(std::string name) const;

    [[nodiscard]] const Surroundings& surroundings() const { return *surroundings_; }

private:
    const Surroundings* surroundings_;
    SharedConfig shared_;
    std::string name_;
};

/// AWS_PROFILE, else AWS_DEFAULT_PROFILE; nothing when neither is set.
[[nodiscard]] std::optional<std::string> profile_in_environment(const Surroundings& surroundings);

} // namespace copilot::aws
