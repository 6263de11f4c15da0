// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-service.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::servicediscovery {

/// One name of a namespace, and the records of its instances.
struct Service {
    static constexpr std::string_view resource_type = "AWS::ServiceDiscovery::Service";

    struct DnsRecord {
        Decimal ttl;
        Text type;

        bool operator==(const DnsRecord&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("TTL"), self.ttl);
            x(required("Type"), self.type);
        }
    };

    struct DnsConfig {
        std::vector<DnsRecord> dns_records;
        Text routing_policy;

        bool operator==(const DnsConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("DnsRecords"), self.dns_records);
            x("RoutingPolicy", self.routing_policy);
        }
    };

    struct HealthCheckCustomConfig {
        Decimal failure_threshold;

        bool operator==(const HealthCheckCustomConfig&) const = default;

        static void fields(auto& self, auto& x) { x("FailureThreshold", self.failure_threshold); }
    };

    Text description;
    std::optional<DnsConfig> dns_config;
    std::optional<HealthCheckCustomConfig> health_check_custom_config;
    Text name;
    Text namespace_id;
    std::vector<Tag> tags;

    bool operator==(const Service&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x("DnsConfig", self.dns_config);
        x("HealthCheckCustomConfig", self.health_check_custom_config);
        x("Name", self.name);
        x("NamespaceId", self.namespace_id);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::servicediscovery
