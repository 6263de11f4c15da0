#pragma once

#include "aws/api/stepfunctions/service.h"
#include "aws/api/stepfunctions/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::stepfunctions {

/// https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html
struct UpdateStateMachine {
    static constexpr const aws::Service& service = stepfunctions::service;
    static constexpr std::string_view name = "UpdateStateMachine";

    struct Input {
        std::string state_machine_arn;
        std::optional<std::string> definition;
        std::optional<std::string> role_arn;
        std::optional<LoggingConfiguration> logging_configuration;
        std::optional<TracingConfiguration> tracing_configuration;

        static void fields(auto& self, auto& x) {
            x(required("stateMachineArn"), self.state_machine_arn);
            x("definition", self.definition);
            x("roleArn", self.role_arn);
            x("loggingConfiguration", self.logging_configuration);
            x("tracingConfiguration", self.tracing_configuration);
        }
    };

    struct Output {
        Timestamp update_date;
        std::optional<std::string> revision_id;

        static void fields(auto& self, auto& x) {
            x("updateDate", self.update_date);
            x("revisionId", self.revision_id);
        }
    };
};

} // namespace copilot::aws::stepfunctions
