#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StopStackSetOperation.html
struct StopStackSetOperation {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "StopStackSetOperation";

    struct Input {
        std::string stack_set_name;
        std::string operation_id;

        static void fields(auto& self, auto& x) {
            x(required("StackSetName"), self.stack_set_name);
            x(required("OperationId"), self.operation_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
