#pragma once

#include "base/fields.h"

#include <cstdint>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_SOA.html
struct SOA {
    std::int64_t ttl = 0;

    static void fields(auto& self, auto& x) { x(required("TTL"), self.ttl); }
};

} // namespace copilot::aws::servicediscovery
