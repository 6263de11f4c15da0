#pragma once

#include "aws/api/servicediscovery/dns_record.h"
#include "aws/api/servicediscovery/health_check_config.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfigChange.html
struct DnsConfigChange {
    std::vector<DnsRecord> dns_records;

    static void fields(auto& self, auto& x) { x(required("DnsRecords"), self.dns_records); }
};

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ServiceChange.html
struct ServiceChange {
    std::optional<std::string> description;
    std::optional<DnsConfigChange> dns_config;
    std::optional<HealthCheckConfig> health_check_config;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("DnsConfig", self.dns_config);
        x("HealthCheckConfig", self.health_check_config);
    }
};

} // namespace copilot::aws::servicediscovery
