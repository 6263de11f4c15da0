#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZoneMessage.html
struct AvailabilityZoneMessage {
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) { x("Message", self.message); }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZone.html
struct AvailabilityZone {
    std::optional<std::string> opt_in_status;
    std::vector<AvailabilityZoneMessage> messages;
    std::string region_name;
    std::string zone_name;
    std::string zone_id;
    std::optional<std::string> group_name;
    std::optional<std::string> zone_type;
    std::string state;

    static void fields(auto& self, auto& x) {
        x("OptInStatus", self.opt_in_status);
        x(Field("Messages").on_wire("messageSet"), self.messages);
        x("RegionName", self.region_name);
        x("ZoneName", self.zone_name);
        x("ZoneId", self.zone_id);
        x("GroupName", self.group_name);
        x("ZoneType", self.zone_type);
        x(Field("State").on_wire("zoneState"), self.state);
    }
};

} // namespace copilot::aws::ec2
