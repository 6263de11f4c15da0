#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation_summary.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackSetOperations.html
struct ListStackSetOperations {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListStackSetOperations";

    struct Input {
        std::string stack_set_name;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<StackSetOperationSummary> summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Summaries", self.summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
