// Versions of templates, and the guard against deploying with an older program than the last one.

#pragma once

#include "base/error.h"

#include <compare>
#include <string>
#include <string_view>

namespace copilot::deploy {

/// What a stack without a version counts as.
constexpr std::string_view no_version = "v0.0.0";

/// Compares as https://semver.org does, with a leading "v": what is no version is below all that
/// are, "v1.2.0-rc.1" is below "v1.2.0", and what follows a "+" does not count.
[[nodiscard]] std::weak_ordering compare_versions(std::string_view left, std::string_view right);

/// Something was deployed by a newer program.
class Downgrade : public Error {
public:
    using Error::Error;
};

/// Throws Downgrade when `deployed` is newer than `own`. `what` is "environment test".
void refuse_downgrade(const std::string& what, const std::string& deployed, const std::string& own);

} // namespace copilot::deploy
