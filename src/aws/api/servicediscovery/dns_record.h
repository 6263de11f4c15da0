#pragma once

#include "base/fields.h"

#include <cstdint>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html
struct DnsRecord {
    std::string type;
    std::int64_t ttl = 0;

    static void fields(auto& self, auto& x) {
        x(required("Type"), self.type);
        x(required("TTL"), self.ttl);
    }
};

} // namespace copilot::aws::servicediscovery
