#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
struct CreateStateMachine {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "CreateStateMachine";

    struct Input {
        std::string name;
        std::string definition;
        std::string role_arn;
        std::optional<std::string> type;
        std::optional<LoggingConfiguration> logging_configuration;
        std::vector<Tag> tags;
        std::optional<TracingConfiguration> tracing_configuration;

        static void fields(auto& self, auto& x) {
            x(required("name"), self.name);
            x(required("definition"), self.definition);
            x(required("roleArn"), self.role_arn);
            x("type", self.type);
            x("loggingConfiguration", self.logging_configuration);
            x("tags", self.tags);
            x("tracingConfiguration", self.tracing_configuration);
        }
    };

    struct Output {
        std::string state_machine_arn;
        Timestamp creation_date;

        static void fields(auto& self, auto& x) {
            x("stateMachineArn", self.state_machine_arn);
            x("creationDate", self.creation_date);
        }
    };
};

} // namespace copilot::aws::stepfunctions
