#pragma once

#include "aws/api/servicediscovery/http_instance_summary.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_DiscoverInstances.html
struct DiscoverInstances {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "DiscoverInstances";

    struct Input {
        std::string namespace_name;
        std::string service_name;
        std::optional<std::int64_t> max_results;
        Dictionary<std::string> query_parameters;
        std::optional<std::string> health_status;

        static void fields(auto& self, auto& x) {
            x(required("NamespaceName"), self.namespace_name);
            x(required("ServiceName"), self.service_name);
            x("MaxResults", self.max_results);
            x("QueryParameters", self.query_parameters);
            x("HealthStatus", self.health_status);
        }
    };

    struct Output {
        std::vector<HttpInstanceSummary> instances;

        static void fields(auto& self, auto& x) { x("Instances", self.instances); }
    };
};

} // namespace copilot::aws::servicediscovery
