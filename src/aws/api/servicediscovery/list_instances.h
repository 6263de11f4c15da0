#pragma once

#include "aws/api/servicediscovery/instance_summary.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ListInstances.html
struct ListInstances {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "ListInstances";

    struct Input {
        std::string service_id;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(required("ServiceId"), self.service_id);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<InstanceSummary> instances;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Instances", self.instances);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::servicediscovery
