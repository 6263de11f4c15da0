#pragma once

#include "aws/api/organizations/service.h"
#include "aws/api/organizations/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <vector>

namespace copilot::aws::organizations {

/// https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
struct ListAccounts {
    static constexpr const aws::Service& service = organizations::service;
    static constexpr std::string_view name = "ListAccounts";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<Account> accounts;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Accounts", self.accounts);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::organizations
