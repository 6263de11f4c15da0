#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html
struct StartSyncExecution {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "StartSyncExecution";

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
        std::optional<std::string> state_machine_arn;
        std::optional<std::string> name;
        Timestamp start_date;
        Timestamp stop_date;
        std::string status;
        std::optional<std::string> error;
        std::optional<std::string> cause;
        std::optional<std::string> input;
        std::optional<CloudWatchEventsExecutionDataDetails> input_details;
        std::optional<std::string> output;
        std::optional<CloudWatchEventsExecutionDataDetails> output_details;
        std::optional<BillingDetails> billing_details;

        static void fields(auto& self, auto& x) {
            x("executionArn", self.execution_arn);
            x("stateMachineArn", self.state_machine_arn);
            x("name", self.name);
            x("startDate", self.start_date);
            x("stopDate", self.stop_date);
            x("status", self.status);
            x("error", self.error);
            x("cause", self.cause);
            x("input", self.input);
            x("inputDetails", self.input_details);
            x("output", self.output);
            x("outputDetails", self.output_details);
            x("billingDetails", self.billing_details);
        }
    };
};

} // namespace copilot::aws::stepfunctions
