#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html
struct DescribeExecution {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "DescribeExecution";

    struct Input {
        std::string execution_arn;

        static void fields(auto& self, auto& x) { x(required("executionArn"), self.execution_arn); }
    };

    struct Output {
        std::string execution_arn;
        std::string state_machine_arn;
        std::optional<std::string> name;
        std::string status;
        Timestamp start_date;
        std::optional<Timestamp> stop_date;
        std::optional<std::string> input;
        std::optional<CloudWatchEventsExecutionDataDetails> input_details;
        std::optional<std::string> output;
        std::optional<CloudWatchEventsExecutionDataDetails> output_details;
        std::optional<std::string> error;
        std::optional<std::string> cause;

        static void fields(auto& self, auto& x) {
            x("executionArn", self.execution_arn);
            x("stateMachineArn", self.state_machine_arn);
            x("name", self.name);
            x("status", self.status);
            x("startDate", self.start_date);
            x("stopDate", self.stop_date);
            x("input", self.input);
            x("inputDetails", self.input_details);
            x("output", self.output);
            x("outputDetails", self.output_details);
            x("error", self.error);
            x("cause", self.cause);
        }
    };
};

} // namespace copilot::aws::stepfunctions
