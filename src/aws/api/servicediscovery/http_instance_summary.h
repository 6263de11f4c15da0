#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_HttpInstanceSummary.html
struct HttpInstanceSummary {
    std::string instance_id;
    std::string namespace_name;
    std::string service_name;
    std::optional<std::string> health_status;
    Dictionary<std::string> attributes;

    static void fields(auto& self, auto& x) {
        x("InstanceId", self.instance_id);
        x("NamespaceName", self.namespace_name);
        x("ServiceName", self.service_name);
        x("HealthStatus", self.health_status);
        x("Attributes", self.attributes);
    }
};

} // namespace copilot::aws::servicediscovery
