#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_event.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html
struct DescribeStackEvents {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackEvents";

    struct Input {
        std::string stack_name;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<StackEvent> stack_events;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("StackEvents", self.stack_events);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
