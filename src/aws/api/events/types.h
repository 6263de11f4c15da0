#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::events {

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_InputTransformer.html
struct InputTransformer {
    Dictionary<std::string> input_paths_map;
    std::string input_template;

    static void fields(auto& self, auto& x) {
        x("InputPathsMap", self.input_paths_map);
        x(required("InputTemplate"), self.input_template);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_AwsVpcConfiguration.html
struct AwsVpcConfiguration {
    std::vector<std::string> subnets;
    std::vector<std::string> security_groups;
    std::optional<std::string> assign_public_ip;

    static void fields(auto& self, auto& x) {
        x(required("Subnets"), self.subnets);
        x("SecurityGroups", self.security_groups);
        x("AssignPublicIp", self.assign_public_ip);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_NetworkConfiguration.html
struct NetworkConfiguration {
    std::optional<AwsVpcConfiguration> awsvpc_configuration;

    static void fields(auto& self, auto& x) { x("awsvpcConfiguration", self.awsvpc_configuration); }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementConstraint.html
struct PlacementConstraint {
    std::optional<std::string> type;
    std::optional<std::string> expression;

    static void fields(auto& self, auto& x) {
        x("type", self.type);
        x("expression", self.expression);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PlacementStrategy.html
struct PlacementStrategy {
    std::optional<std::string> type;
    std::optional<std::string> field;

    static void fields(auto& self, auto& x) {
        x("type", self.type);
        x("field", self.field);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
struct EcsParameters {
    std::string task_definition_arn;
    std::optional<std::int64_t> task_count;
    std::optional<std::string> launch_type;
    std::optional<NetworkConfiguration> network_configuration;
    std::optional<std::string> platform_version;
    std::optional<std::string> group;
    std::optional<bool> enable_ecs_managed_tags;
    std::vector<PlacementConstraint> placement_constraints;
    std::vector<PlacementStrategy> placement_strategy;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x(required("TaskDefinitionArn"), self.task_definition_arn);
        x("TaskCount", self.task_count);
        x("LaunchType", self.launch_type);
        x("NetworkConfiguration", self.network_configuration);
        x("PlatformVersion", self.platform_version);
        x("Group", self.group);
        x("EnableECSManagedTags", self.enable_ecs_managed_tags);
        x("PlacementConstraints", self.placement_constraints);
        x("PlacementStrategy", self.placement_strategy);
        x("Tags", self.tags);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeadLetterConfig.html
struct DeadLetterConfig {
    std::optional<std::string> arn;

    static void fields(auto& self, auto& x) { x("Arn", self.arn); }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RetryPolicy.html
struct RetryPolicy {
    std::optional<std::int64_t> maximum_retry_attempts;
    std::optional<std::int64_t> maximum_event_age_in_seconds;

    static void fields(auto& self, auto& x) {
        x("MaximumRetryAttempts", self.maximum_retry_attempts);
        x("MaximumEventAgeInSeconds", self.maximum_event_age_in_seconds);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Target.html
struct Target {
    std::string id;
    std::string arn;
    std::optional<std::string> role_arn;
    std::optional<std::string> input;
    std::optional<std::string> input_path;
    std::optional<InputTransformer> input_transformer;
    std::optional<EcsParameters> ecs_parameters;
    std::optional<DeadLetterConfig> dead_letter_config;
    std::optional<RetryPolicy> retry_policy;

    static void fields(auto& self, auto& x) {
        x(required("Id"), self.id);
        x(required("Arn"), self.arn);
        x("RoleArn", self.role_arn);
        x("Input", self.input);
        x("InputPath", self.input_path);
        x("InputTransformer", self.input_transformer);
        x("EcsParameters", self.ecs_parameters);
        x("DeadLetterConfig", self.dead_letter_config);
        x("RetryPolicy", self.retry_policy);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsRequestEntry.html
struct PutEventsRequestEntry {
    std::optional<Timestamp> time;
    std::optional<std::string> source;
    std::vector<std::string> resources;
    std::optional<std::string> detail_type;
    std::optional<std::string> detail;
    std::optional<std::string> event_bus_name;

    static void fields(auto& self, auto& x) {
        x("Time", self.time);
        x("Source", self.source);
        x("Resources", self.resources);
        x("DetailType", self.detail_type);
        x("Detail", self.detail);
        x("EventBusName", self.event_bus_name);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html
struct Rule {
    std::optional<std::string> name;
    std::optional<std::string> arn;
    std::optional<std::string> event_pattern;
    std::optional<std::string> state;
    std::optional<std::string> description;
    std::optional<std::string> schedule_expression;
    std::optional<std::string> role_arn;
    std::optional<std::string> event_bus_name;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Arn", self.arn);
        x("EventPattern", self.event_pattern);
        x("State", self.state);
        x("Description", self.description);
        x("ScheduleExpression", self.schedule_expression);
        x("RoleArn", self.role_arn);
        x("EventBusName", self.event_bus_name);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargetsResultEntry.html
struct PutTargetsResultEntry {
    std::optional<std::string> target_id;
    std::optional<std::string> error_code;
    std::optional<std::string> error_message;

    static void fields(auto& self, auto& x) {
        x("TargetId", self.target_id);
        x("ErrorCode", self.error_code);
        x("ErrorMessage", self.error_message);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargetsResultEntry.html
struct RemoveTargetsResultEntry {
    std::optional<std::string> target_id;
    std::optional<std::string> error_code;
    std::optional<std::string> error_message;

    static void fields(auto& self, auto& x) {
        x("TargetId", self.target_id);
        x("ErrorCode", self.error_code);
        x("ErrorMessage", self.error_message);
    }
};

/// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html
struct PutEventsResultEntry {
    std::optional<std::string> event_id;
    std::optional<std::string> error_code;
    std::optional<std::string> error_message;

    static void fields(auto& self, auto& x) {
        x("EventId", self.event_id);
        x("ErrorCode", self.error_code);
        x("ErrorMessage", self.error_message);
    }
};

} // namespace copilot::aws::events
