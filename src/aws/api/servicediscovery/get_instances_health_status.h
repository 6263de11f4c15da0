#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_GetInstancesHealthStatus.html
struct GetInstancesHealthStatus {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "GetInstancesHealthStatus";

    struct Input {
        std::string service_id;
        std::vector<std::string> instances;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("ServiceId"), self.service_id);
            x("Instances", self.instances);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        Dictionary<std::string> status;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Status", self.status);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::servicediscovery
