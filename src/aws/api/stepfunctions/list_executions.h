#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html
struct ListExecutions {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "ListExecutions";

    struct Input {
        std::optional<std::string> state_machine_arn;
        std::optional<std::string> status_filter;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("stateMachineArn", self.state_machine_arn);
            x("statusFilter", self.status_filter);
            x("maxResults", self.max_results);
            x("nextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<ExecutionListItem> executions;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("executions", self.executions);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::stepfunctions
