#pragma once

#include "aws/api/cloudformation/operation_result_filter.h"
#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation_result_summary.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackSetOperationResults.html
struct ListStackSetOperationResults {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListStackSetOperationResults";

    struct Input {
        std::string stack_set_name;
        std::string operation_id;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<OperationResultFilter> filters;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x(required("OperationId"), self.operation_id);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("Filters", self.filters);
        }
    };

    struct Output {
        std::vector<StackSetOperationResultSummary> summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Summaries", self.summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
