#pragma once

#include "aws/api/codestar/service.h"
#include "aws/api/codestar/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::codestar {

/// https://docs.aws.amazon.com/codestar-connections/latest/APIReference/API_ListConnections.html
struct ListConnections {
    static constexpr const aws::Service& service = codestar::service;
    static constexpr std::string_view name = "ListConnections";

    struct Input {
        std::optional<std::string> provider_type_filter;
        std::optional<std::string> host_arn_filter;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("ProviderTypeFilter", self.provider_type_filter);
            x("HostArnFilter", self.host_arn_filter);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<Connection> connections;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Connections", self.connections);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::codestar
