#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html
struct DeleteStateMachine {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "DeleteStateMachine";

    struct Input {
        std::string state_machine_arn;

        static void fields(auto& self, auto& x) {
            x(required("stateMachineArn"), self.state_machine_arn);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::stepfunctions
