#pragma once

#include "aws/api/servicediscovery/dns_record.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsConfig.html
struct DnsConfig {
    std::optional<std::string> routing_policy;
    std::vector<DnsRecord> dns_records;

    static void fields(auto& self, auto& x) {
        x("RoutingPolicy", self.routing_policy);
        x(required("DnsRecords"), self.dns_records);
    }
};

} // namespace copilot::aws::servicediscovery
