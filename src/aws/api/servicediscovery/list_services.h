#pragma once

#include "aws/api/servicediscovery/service.h"
#include "aws/api/servicediscovery/service_filter.h"
#include "aws/api/servicediscovery/service_summary.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ListServices.html
struct ListServices {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "ListServices";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<ServiceFilter> filters;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("Filters", self.filters);
        }
    };

    struct Output {
        std::vector<ServiceSummary> services;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Services", self.services);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::servicediscovery
