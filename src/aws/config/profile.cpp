#include "aws/config/profile.h"

#include "base/text.h"

namespace copilot::aws {

ProfileConfig::ProfileConfig(
    const Surroundings& surroundings, SharedConfig shared, std::string name
)
    : surroundings_(&surroundings), shared_(std::move(shared)), name_(std::move(name)) {}

bool ProfileConfig::exists() const {
    return shared_.profiles.contains(name_);
}

std::optional<std::string> ProfileConfig::in_profile(std::string_view key) const {
    const auto found = shared_.profiles.find(name_);
    return found == shared_.profiles.end() ? std::nullopt : setting(found->second, key);
}

std::optional<std::string>
ProfileConfig::either(std::string_view variable, std::string_view key) const {
    if (auto value = surroundings_->variable(variable))
        return value;
    return in_profile(key);
}

bool ProfileConfig::is_on(std::string_view variable, std::string_view key) const {
    const auto value = either(variable, key);
    return value && lower_case(*value) == "true";
}

ProfileConfig ProfileConfig::other(std::string name) const {
    return {*surroundings_, shared_, std::move(name)};
}

std::optional<std::string> profile_in_environment(const Surroundings& surroundings) {
    if (auto name = surroundings.variable("AWS_PROFILE"))
        return name;
    return surroundings.variable("AWS_DEFAULT_PROFILE");
}

} // namespace copilot::aws
