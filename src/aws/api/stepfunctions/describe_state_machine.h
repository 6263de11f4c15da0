#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeStateMachine.html
struct DescribeStateMachine {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "DescribeStateMachine";

    struct Input {
        std::string state_machine_arn;

        static void fields(auto& self, auto& x) {
            x(required("stateMachineArn"), self.state_machine_arn);
        }
    };

    struct Output {
        std::string state_machine_arn;
        std::string name;
        std::optional<std::string> status;
        std::string definition;
        std::string role_arn;
        std::string type;
        Timestamp creation_date;
        std::optional<LoggingConfiguration> logging_configuration;
        std::optional<TracingConfiguration> tracing_configuration;
        std::optional<std::string> label;
        std::optional<std::string> revision_id;
        std::optional<std::string> description;

        static void fields(auto& self, auto& x) {
            x("stateMachineArn", self.state_machine_arn);
            x("name", self.name);
            x("status", self.status);
            x("definition", self.definition);
            x("roleArn", self.role_arn);
            x("type", self.type);
            x("creationDate", self.creation_date);
            x("loggingConfiguration", self.logging_configuration);
            x("tracingConfiguration", self.tracing_configuration);
            x("label", self.label);
            x("revisionId", self.revision_id);
            x("description", self.description);
        }
    };
};

} // namespace copilot::aws::stepfunctions
