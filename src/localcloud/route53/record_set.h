#pragma once

#include "base/fields.h"

namespace copilot::localcloud::route53 {

/// A name that stands for another one here or for a load balancer.
struct AliasTarget {
    std::string dns_name{};
    std::string hosted_zone_id{}; ///< A zone here, or a load balancer's canonical zone.
    bool evaluate_target_health = false;

    bool operator==(const AliasTarget&) const = default;

    static void fields(auto& self, auto& x) {
        x("DnsName", self.dns_name);
        x("HostedZoneId", self.hosted_zone_id);
        x("EvaluateTargetHealth", self.evaluate_target_health);
    }
};

/// Every value of one type that a name has in its zone. Kept in the account's global place.
struct RecordSet {
    static constexpr std::string_view kind = "route53/record-set";

    std::string hosted_zone_id{};
    std::string name{};           ///< Lower case, with a dot at the end.
    std::string type{};           ///< "A", "CNAME", "NS", "SOA", "TXT" ...
    std::string set_identifier{}; ///< Of one among several that are weighted.
    std::optional<std::int64_t> weight{};
    std::int64_t ttl = 300; ///< Seconds.
    std::vector<std::string> values{};
    std::optional<AliasTarget> alias{}; ///< Instead of values.

    [[nodiscard]] static std::string
    id_of(const std::string& zone, const std::string& name, const std::string& type) {
        return format("{}|{}|{}|", zone, name, type);
    }

    [[nodiscard]] std::string record_id() const {
        return id_of(hosted_zone_id, name, type) + set_identifier;
    }

    [[nodiscard]] std::string parent_id() const { return hosted_zone_id; }

    static void fields(auto& self, auto& x) {
        x("HostedZoneId", self.hosted_zone_id);
        x("Name", self.name);
        x("Type", self.type);
        x("SetIdentifier", self.set_identifier);
        x("Weight", self.weight);
        x("Ttl", self.ttl);
        x("Values", self.values);
        x("Alias", self.alias);
    }
};

} // namespace copilot::localcloud::route53
