#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/api/cloudformation/stack_set_operation.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackSetOperation.html
struct DescribeStackSetOperation {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "DescribeStackSetOperation";

    struct Input {
        std::string stack_set_name;
        std::string operation_id;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x(required("OperationId"), self.operation_id);
        }
    };

    struct Output {
        StackSetOperation stack_set_operation;

        static void fields(auto& self, auto& x) {
            x("StackSetOperation", self.stack_set_operation);
        }
    };
};

} // namespace copilot::aws::cloudformation
