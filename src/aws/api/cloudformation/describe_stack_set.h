#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackSet.html
struct DescribeStackSet {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackSet";

    struct Input {
        std::string stack_set_name;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
        }
    };

    struct Output {
        StackSet stack_set;

        static void fields(auto& self, auto& x) { x("StackSet", self.stack_set); }
    };
};

} // namespace copilot::aws::cloudformation
