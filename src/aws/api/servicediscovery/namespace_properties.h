#pragma once

#include "aws/api/servicediscovery/soa.h"
#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsProperties.html
struct DnsProperties {
    std::optional<std::string> hosted_zone_id;
    std::optional<SOA> soa;

    static void fields(auto& self, auto& x) {
        x("HostedZoneId", self.hosted_zone_id);
        x("SOA", self.soa);
    }
};

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_HttpProperties.html
struct HttpProperties {
    std::optional<std::string> http_name;

    static void fields(auto& self, auto& x) { x("HttpName", self.http_name); }
};

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_NamespaceProperties.html
struct NamespaceProperties {
    std::optional<DnsProperties> dns_properties;
    std::optional<HttpProperties> http_properties;

    static void fields(auto& self, auto& x) {
        x("DnsProperties", self.dns_properties);
        x("HttpProperties", self.http_properties);
    }
};

} // namespace copilot::aws::servicediscovery
