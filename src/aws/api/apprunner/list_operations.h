#pragma once

#include "aws/api/apprunner/operation_summary.h"
#include "aws/api/apprunner/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_ListOperations.html
struct ListOperations {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "ListOperations";

    struct Input {
        std::string service_arn;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(required("ServiceArn"), self.service_arn);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<OperationSummary> operation_summary_list;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("OperationSummaryList", self.operation_summary_list);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::apprunner
