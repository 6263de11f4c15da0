#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_StopExecution.html
struct StopExecution {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "StopExecution";

    struct Input {
        std::string execution_arn;
        std::optional<std::string> error;
        std::optional<std::string> cause;

        static void fields(auto& self, auto& x) {
            x(required("executionArn"), self.execution_arn);
            x("error", self.error);
            x("cause", self.cause);
        }
    };

    struct Output {
        Timestamp stop_date;

        static void fields(auto& self, auto& x) { x("stopDate", self.stop_date); }
    };
};

} // namespace copilot::aws::stepfunctions
