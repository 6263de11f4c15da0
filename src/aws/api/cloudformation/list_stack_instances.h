#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_instance_filter.h"
#include "aws/api/cloudformation/stack_instance_summary.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackInstances.html
struct ListStackInstances {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListStackInstances";

    struct Input {
        std::string stack_set_name;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<StackInstanceFilter> filters;
        std::optional<std::string> stack_instance_account;
        std::optional<std::string> stack_instance_region;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("Filters", self.filters);
            x("StackInstanceAccount", self.stack_instance_account);
            x("StackInstanceRegion", self.stack_instance_region);
        }
    };

    struct Output {
        std::vector<StackInstanceSummary> summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Summaries", self.summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
