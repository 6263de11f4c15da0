#pragma once

#include "aws/api/servicediscovery/namespace_filter.h"
#include "aws/api/servicediscovery/namespace_summary.h"
#include "aws/api/servicediscovery/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::servicediscovery {

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_ListNamespaces.html
struct ListNamespaces {
    static constexpr const aws::Service& service = servicediscovery::service;
    static constexpr std::string_view name = "ListNamespaces";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<NamespaceFilter> filters;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("Filters", self.filters);
        }
    };

    struct Output {
        std::vector<NamespaceSummary> namespaces;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Namespaces", self.namespaces);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::servicediscovery
