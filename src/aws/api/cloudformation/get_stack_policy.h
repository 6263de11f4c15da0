#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_GetStackPolicy.html
struct GetStackPolicy {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "GetStackPolicy";

    struct Input {
        std::string stack_name;

        static void fields(auto& self, auto& x) { x(required("StackName"), self.stack_name); }
    };

    struct Output {
        std::string stack_policy_body;

        static void fields(auto& self, auto& x) { x("StackPolicyBody", self.stack_policy_body); }
    };
};

} // namespace copilot::aws::cloudformation
