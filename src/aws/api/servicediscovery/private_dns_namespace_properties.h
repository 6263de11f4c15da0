#pragma once

#include "aws/api/servicediscovery/soa.h"
#include "base/fields.h"

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_PrivateDnsPropertiesMutable.html
struct PrivateDnsPropertiesMutable {
    SOA soa;

    static void fields(auto& self, auto& x) { x(required("SOA"), self.soa); }
};

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_PrivateDnsNamespaceProperties.html
struct PrivateDnsNamespaceProperties {
    PrivateDnsPropertiesMutable dns_properties;

    static void fields(auto& self, auto& x) { x(required("DnsProperties"), self.dns_properties); }
};

} // namespace copilot::aws::servicediscovery
