// Regions and their availability zones. Any region that reads like one exists here, with three.

#pragma once

#include <array>
#include <string>
#include <vector>

namespace copilot::localcloud::ec2 {

struct Zone {
    std::string name; ///< "us-west-2a"
    std::string id;   ///< "usw2-az1"
};

[[nodiscard]] std::vector<Zone> zones_of(const std::string& region);

/// The zone's ID; empty when the region has no such zone.
[[nodiscard]] std::string zone_id_of(const std::string& region, const std::string& zone_name);

} // namespace copilot::localcloud::ec2
