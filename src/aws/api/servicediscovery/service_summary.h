#pragma once

#include "aws/api/servicediscovery/dns_config.h"
#include "aws/api/servicediscovery/health_check_config.h"
#include "aws/api/servicediscovery/health_check_custom_config.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ServiceSummary.html
struct ServiceSummary {
    std::string id;
    std::string arn;
    std::string name;
    std::optional<std::string> type;
    std::optional<std::string> description;
    std::optional<std::int64_t> instance_count;
    std::optional<DnsConfig> dns_config;
    std::optional<HealthCheckConfig> health_check_config;
    std::optional<HealthCheckCustomConfig> health_check_custom_config;
    std::optional<Timestamp> create_date;
    std::optional<std::string> created_by_account;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Arn", self.arn);
        x("Name", self.name);
        x("Type", self.type);
        x("Description", self.description);
        x("InstanceCount", self.instance_count);
        x("DnsConfig", self.dns_config);
        x("HealthCheckConfig", self.health_check_config);
        x("HealthCheckCustomConfig", self.health_check_custom_config);
        x("CreateDate", self.create_date);
        x("CreatedByAccount", self.created_by_account);
    }
};

} // namespace copilot::aws::servicediscovery
