#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html
struct SetStackPolicy {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "SetStackPolicy";

    struct Input {
        std::string stack_name;
        std::optional<std::string> stack_policy_body;
        std::optional<std::string> stack_policy_url;

        static void fields(auto& self, auto& x) {
            x(required("StackName"), self.stack_name);
            x("StackPolicyBody", self.stack_policy_body);
            x("StackPolicyURL", self.stack_policy_url);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::cloudformation
