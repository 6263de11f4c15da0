#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
struct StartExecution {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "StartExecution";

    struct Input {
        std::string state_machine_arn;
        std::optional<std::string> name;
        std::optional<std::string> input;

        static void fields(auto& self, auto& x) {
            x(required("stateMachineArn"), self.state_machine_arn);
            x("name", self.name);
            x("input", self.input);
        }
    };

    struct Output {
        std::string execution_arn;
        Timestamp start_date;

        static void fields(auto& self, auto& x) {
            x("executionArn", self.execution_arn);
            x("startDate", self.start_date);
        }
    };
};

} // namespace copilot::aws::stepfunctions
