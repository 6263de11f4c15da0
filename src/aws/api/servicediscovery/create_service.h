#pragma once

#include "aws/api/servicediscovery/dns_config.h"
#include "aws/api/servicediscovery/health_check_config.h"
#include "aws/api/servicediscovery/health_check_custom_config.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/service_description.h"
#include "aws/api/servicediscovery/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_CreateService.html
struct CreateService {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "CreateService";

    struct Input {
        std::string name;
        std::optional<std::string> namespace_id;
        std::optional<std::string> creator_request_id;
        std::optional<std::string> description;
        std::optional<DnsConfig> dns_config;
        std::optional<HealthCheckConfig> health_check_config;
        std::optional<HealthCheckCustomConfig> health_check_custom_config;
        std::vector<Tag> tags;
        std::optional<std::string> type;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("NamespaceId", self.namespace_id);
            x(Field("CreatorRequestId").token(), self.creator_request_id);
            x("Description", self.description);
            x("DnsConfig", self.dns_config);
            x("HealthCheckConfig", self.health_check_config);
            x("HealthCheckCustomConfig", self.health_check_custom_config);
            x("Tags", self.tags);
            x("Type", self.type);
        }
    };

    struct Output {
        Service service;

        static void fields(auto& self, auto& x) { x("Service", self.service); }
    };
};

} // namespace copilot::aws::servicediscovery
