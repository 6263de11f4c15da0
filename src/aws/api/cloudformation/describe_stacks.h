#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
struct DescribeStacks {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStacks";

    struct Input {
        std::optional<std::string> stack_name;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("StackName", self.stack_name);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<Stack> stacks;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("Stacks", self.stacks);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::cloudformation
