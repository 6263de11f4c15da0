#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_summary.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html
struct ListStacks {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListStacks";

    struct Input {
        std::optional<std::string> next_token;
        std::vector<std::string> stack_status_filter;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("StackStatusFilter", self.stack_status_filter);
        }
    };

    struct Output {
        std::vector<StackSummary> stack_summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("StackSummaries", self.stack_summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
