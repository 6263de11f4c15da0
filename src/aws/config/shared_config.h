// ~/.aws/config and ~/.aws/credentials: profiles, SSO sessions and service sections.
// https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html

#pragma once

#include "aws/config/surroundings.h"

#include <map>
#include <vector>

namespace copilot::aws {

/// The settings of a section, their names in lower case. A nested setting has its parent's name
/// before a dot: "s3.endpoint_url".
using Settings = std::map<std::string, std::string, std::less<>>;

struct SharedConfig {
    using Sections = std::map<std::string, Settings, std::less<>>;

    Sections profiles{};
    Sections sso_sessions{};
    Sections services{};

    [[nodiscard]] std::vector<std::string> profile_names() const;
};

/// What both files say; what the credentials file says of a profile comes first. Throws Error with
/// the line of what cannot be read, as "line 3: ...".
[[nodiscard]] SharedConfig
parse_shared_config(std::string_view config, std::string_view credentials);

/// The files of AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE, or in ~/.aws; those that do not
/// exist are empty. Throws Error with the path of one that cannot be read.
[[nodiscard]] SharedConfig load_shared_config(const Surroundings& surroundings);

/// The value of a setting; nothing where it is absent or empty.
[[nodiscard]] std::optional<std::string> setting(const Settings& settings, std::string_view name);

} // namespace copilot::aws
