#pragma once

#include "base/fields.h"

namespace copilot::localcloud::servicediscovery {

struct DnsRecord {
    std::string type{};    ///< "A", "SRV", "AAAA" or "CNAME"
    std::int64_t ttl = 60; ///< Seconds.

    bool operator==(const DnsRecord&) const = default;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("TTL", self.ttl);
    }
};

/// A name in a namespace: "<name>.<namespace>".
struct Service {
    static constexpr std::string_view kind = "servicediscovery/service";

    std::string id{}; ///< "srv-..."
    std::string arn{};
    std::string name{};
    std::string namespace_id{};
    std::string description{};
    std::vector<DnsRecord> dns_records{}; ///< Empty: only DiscoverInstances finds its instances.
    std::string routing_policy =
        "MULTIVALUE";           ///< Up to eight healthy instances; or "WEIGHTED": one.
    bool custom_health = false; ///< Whoever registers instances also says how they are.
    std::string creator_request_id{};
    Timestamp create_date{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return id; }

    [[nodiscard]] std::string parent_id() const { return namespace_id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Name", self.name);
        x("NamespaceId", self.namespace_id);
        x("Description", self.description);
        x("DnsRecords", self.dns_records);
        x("RoutingPolicy", self.routing_policy);
        x("CustomHealth", self.custom_health);
        x("CreatorRequestId", self.creator_request_id);
        x("CreateDate", self.create_date);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::servicediscovery
