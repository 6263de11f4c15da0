#pragma once

#include "base/fields.h"

namespace copilot::localcloud::servicediscovery {

/// One of those who answer to a service's name.
struct Instance {
    static constexpr std::string_view kind = "servicediscovery/instance";

    std::string id{};
    std::string service_id{};
    /// AWS_INSTANCE_IPV4 is the A record, AWS_INSTANCE_PORT the SRV record's port; the rest is for
    /// DiscoverInstances.
    Dictionary<std::string> attributes{};
    /// "HEALTHY" or "UNHEALTHY"; the names leave the unhealthy out, unless there are no others.
    std::string health_status = "HEALTHY";
    std::string creator_request_id{};
    Timestamp create_date{};

    [[nodiscard]] static std::string
    id_of(const std::string& service, const std::string& instance) {
        return service + "/" + instance;
    }

    [[nodiscard]] std::string record_id() const { return id_of(service_id, id); }

    [[nodiscard]] std::string parent_id() const { return service_id; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("ServiceId", self.service_id);
        x("Attributes", self.attributes);
        x("HealthStatus", self.health_status);
        x("CreatorRequestId", self.creator_request_id);
        x("CreateDate", self.create_date);
    }
};

} // namespace copilot::localcloud::servicediscovery
