#pragma once

#include "base/fields.h"

namespace copilot::localcloud::route53 {

struct ZoneVpc {
    std::string vpc_id{};
    std::string region{};

    bool operator==(const ZoneVpc&) const = default;

    static void fields(auto& self, auto& x) {
        x("VpcId", self.vpc_id);
        x("Region", self.region);
    }
};

/// A zone. Kept in the account's global place.
struct HostedZone {
    static constexpr std::string_view kind = "route53/hosted-zone";

    std::string id{};   ///< "Z..."
    std::string name{}; ///< With a dot at the end: "test.shop.internal."
    std::string comment{};
    std::string caller_reference{};
    bool private_zone = false;
    std::vector<ZoneVpc> vpcs{}; ///< Private: where it is answered.
    std::vector<std::string> name_servers{};
    /// "servicediscovery" for the zone of a Cloud Map namespace, which answers from the namespace's
    /// services, not from record sets.
    std::string linked_service{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Name", self.name);
        x("Comment", self.comment);
        x("CallerReference", self.caller_reference);
        x("PrivateZone", self.private_zone);
        x("Vpcs", self.vpcs);
        x("NameServers", self.name_servers);
        x("LinkedService", self.linked_service);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::route53
