#pragma once

#include "aws/api/cloudformation/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateTerminationProtection.html
struct UpdateTerminationProtection {
    static constexpr const aws::Service& service = cloudformation::service;
    static constexpr std::string_view name = "UpdateTerminationProtection";

    struct Input {
        bool enable_termination_protection = false;
        std::string stack_name;

        static void fields(auto& self, auto& x) {
            x(required("EnableTerminationProtection"), self.enable_termination_protection);
            x(required("StackName"), self.stack_name);
        }
    };

    struct Output {
        std::string stack_id;

        static void fields(auto& self, auto& x) { x("StackId", self.stack_id); }
    };
};

} // namespace copilot::aws::cloudformation
