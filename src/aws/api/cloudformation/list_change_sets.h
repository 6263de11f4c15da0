#pragma once

#include "aws/api/cloudformation/change_set_summary.h"
#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListChangeSets.html
struct ListChangeSets {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "ListChangeSets";

    struct Input {
        std::string stack_name;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<ChangeSetSummary> summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Summaries", self.summaries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
