// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html

#pragma once

#include "cfn/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::stepfunctions {

/// Steps, and what follows each.
struct StateMachine {
    static constexpr std::string_view resource_type = "AWS::StepFunctions::StateMachine";

    struct CloudWatchLogsLogGroup {
        Text log_group_arn;

        bool operator==(const CloudWatchLogsLogGroup&) const = default;

        static void fields(auto& self, auto& x) { x("LogGroupArn", self.log_group_arn); }
    };

    struct LogDestination {
        std::optional<CloudWatchLogsLogGroup> cloud_watch_logs_log_group;

        bool operator==(const LogDestination&) const = default;

        static void fields(auto& self, auto& x) {
            x("CloudWatchLogsLogGroup", self.cloud_watch_logs_log_group);
        }
    };

    struct LoggingConfiguration {
        std::vector<LogDestination> destinations;
        Boolean include_execution_data;
        Text level;

        bool operator==(const LoggingConfiguration&) const = default;

        static void fields(auto& self, auto& x) {
            x("Destinations", self.destinations);
            x("IncludeExecutionData", self.include_execution_data);
            x("Level", self.level);
        }
    };

    struct TagsEntry {
        Text key;
        Text value;

        bool operator==(const TagsEntry&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Key"), self.key);
            x(required("Value"), self.value);
        }
    };

    Json definition;
    Text definition_string;
    Json definition_substitutions;
    std::optional<LoggingConfiguration> logging_configuration;
    Text role_arn;
    Text state_machine_name;
    Text state_machine_type;
    std::vector<TagsEntry> tags;

    bool operator==(const StateMachine&) const = default;

    static void fields(auto& self, auto& x) {
        x("Definition", self.definition);
        x("DefinitionString", self.definition_string);
        x("DefinitionSubstitutions", self.definition_substitutions);
        x("LoggingConfiguration", self.logging_configuration);
        x(required("RoleArn"), self.role_arn);
        x("StateMachineName", self.state_machine_name);
        x("StateMachineType", self.state_machine_type);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::stepfunctions
