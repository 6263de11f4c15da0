#pragma once

#include "base/fields.h"

namespace copilot::localcloud::servicediscovery {

/// A Cloud Map namespace. Its services are names under it in its VPC's resolver.
struct Namespace {
    static constexpr std::string_view kind = "servicediscovery/namespace";

    std::string id{}; ///< "ns-..."
    std::string arn{};
    std::string name{}; ///< "test.shop.local"
    std::string type{}; ///< "DNS_PRIVATE" or "HTTP", which has no names.
    std::string description{};
    std::string vpc_id{};         ///< DNS_PRIVATE
    std::string hosted_zone_id{}; ///< DNS_PRIVATE
    std::int64_t soa_ttl = 15;    ///< Seconds, also of the answer that a name does not exist.
    std::string creator_request_id{};
    Timestamp create_date{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Name", self.name);
        x("Type", self.type);
        x("Description", self.description);
        x("VpcId", self.vpc_id);
        x("HostedZoneId", self.hosted_zone_id);
        x("SoaTtl", self.soa_ttl);
        x("CreatorRequestId", self.creator_request_id);
        x("CreateDate", self.create_date);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::servicediscovery
