#include "base/domain.h"

namespace copilot {
namespace {

/// Whether `name` is `zone` or one label below it.
bool is_in(const std::string& name, const std::string& zone) {
    if (name == zone)
        return true;
    const auto dot = name.find('.');
    return dot != std::string::npos && dot > 0 && name.substr(dot + 1) == zone;
}

} // namespace

std::optional<ZoneOwner> zone_owner(const std::string& name, const Domain& domain) {
    if (is_in(name, domain.of_environment()))
        return ZoneOwner::environment;
    if (is_in(name, domain.of_app()))
        return ZoneOwner::application;
    if (is_in(name, domain.name))
        return ZoneOwner::root;
    return std::nullopt;
}

} // namespace copilot
