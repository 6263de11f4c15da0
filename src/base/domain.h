// Names under an application's domain: <app>.<domain> is the application's, <env>.<app>.<domain>
// an environment's.

#pragma once

#include <optional>
#include <string>

namespace copilot {

/// Names of one environment of an application with a domain.
struct Domain {
    std::string app;
    std::string env;
    std::string name; ///< "example.com"

    [[nodiscard]] std::string of_app() const { return app + '.' + name; }

    [[nodiscard]] std::string of_environment() const { return env + '.' + of_app(); }
};

enum class ZoneOwner { environment, application, root };

/// Whose zone `name` belongs in: that of a name it is, or of which it is one label below. Nothing
/// for names outside the domain.
[[nodiscard]] std::optional<ZoneOwner> zone_owner(const std::string& name, const Domain& domain);

} // namespace copilot
