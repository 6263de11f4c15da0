#pragma once

#include "aws/api/secretsmanager/service.h"
#include "aws/api/secretsmanager/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
struct ListSecrets {
    static constexpr const aws::Service& service = secretsmanager::service;
    static constexpr std::string_view name = "ListSecrets";

    struct Input {
        std::optional<bool> include_planned_deletion;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;
        std::vector<Filter> filters;
        std::optional<std::string> sort_order;

        static void fields(auto& self, auto& x) {
            x("IncludePlannedDeletion", self.include_planned_deletion);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
            x("Filters", self.filters);
            x("SortOrder", self.sort_order);
        }
    };

    struct Output {
        std::vector<SecretListEntry> secret_list;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("SecretList", self.secret_list);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::secretsmanager
