#pragma once

#include "aws/api/servicediscovery/dns_config.h"
#include "aws/api/servicediscovery/health_check_config.h"
#include "aws/api/servicediscovery/health_check_custom_config.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_Service.html
struct Service {
    std::string id;
    std::string arn;
    std::string name;
    std::string namespace_id;
    std::optional<std::string> description;
    std::optional<std::int64_t> instance_count;
    std::optional<DnsConfig> dns_config;
    std::optional<std::string> type;
    std::optional<HealthCheckConfig> health_check_config;
    std::optional<HealthCheckCustomConfig> health_check_custom_config;
    std::optional<Timestamp> create_date;
    std::optional<std::string> creator_request_id;
    std::optional<std::string> created_by_account;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Name", self.name);
        x("NamespaceId", self.namespace_id);
        x("Description", self.description);
        x("InstanceCount", self.instance_count);
        x("DnsConfig", self.dns_config);
        x("Type", self.type);
        x("HealthCheckConfig", self.health_check_config);
        x("HealthCheckCustomConfig", self.health_check_custom_config);
        x("CreateDate", self.create_date);
        x("CreatorRequestId", self.creator_request_id);
        x("CreatedByAccount", self.created_by_account);
    }
};

} // namespace copilot::aws::servicediscovery
