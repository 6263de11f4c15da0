#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_summary.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackSets.html
struct ListStackSets {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListStackSets";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> status;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("Status", self.status);
        }
    };

    struct Output {
        std::vector<StackSetSummary> summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Summaries", self.summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
