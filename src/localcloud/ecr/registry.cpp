// Accounts and regions are folders of one registry: its address is the same for all of them.

#include "localcloud/ecr/registry.h"

#include "base/format.h"
#include "host/docker_registry.h"

namespace copilot::localcloud::ecr {

Registry::Registry(Cloud& cloud)
    : registry_(host::make_docker_registry(
          {.state = cloud.directories().state, .run = cloud.directories().run}
      )) {}

std::string Registry::path_of(const Place& place, const std::string& repository) {
    return format("{}/{}/{}", place.account, place.region, repository);
}

std::string Registry::uri_of(const Place& place, const std::string& repository) {
    return registry_->address() + "/" + path_of(place, repository);
}

std::string Registry::local_reference(const std::string& image) {
    constexpr std::string_view service = ".dkr.ecr.";
    constexpr std::string_view domain = ".amazonaws.com/";
    const auto account_end = image.find(service);
    const auto region_end = image.find(domain);
    if (account_end == std::string::npos || region_end == std::string::npos
        || region_end < account_end)
        return image;
    const auto region_start = account_end + service.size();
    const Place place{
        image.substr(0, account_end), image.substr(region_start, region_end - region_start)
    };
    return uri_of(place, image.substr(region_end + domain.size()));
}

} // namespace copilot::localcloud::ecr
