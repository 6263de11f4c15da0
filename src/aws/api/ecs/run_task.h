#pragma once

#include "aws/api/ecs/capacity_provider_strategy_item.h"
#include "aws/api/ecs/failure.h"
#include "aws/api/ecs/network_configuration.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/tag.h"
#include "aws/api/ecs/task.h"
#include "aws/api/ecs/task_override.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
struct RunTask {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "RunTask";

    struct Input {
        std::vector<CapacityProviderStrategyItem> capacity_provider_strategy;
        std::optional<std::string> cluster;
        std::optional<std::int64_t> count;
        std::optional<bool> enable_ecs_managed_tags;
        std::optional<bool> enable_execute_command;
        std::optional<std::string> group;
        std::optional<std::string> launch_type;
        std::optional<NetworkConfiguration> network_configuration;
        std::optional<TaskOverride> overrides;
        std::optional<std::string> platform_version;
        std::optional<std::string> propagate_tags;
        std::optional<std::string> reference_id;
        std::optional<std::string> started_by;
        std::vector<Tag> tags;
        std::string task_definition;
        std::optional<std::string> client_token;

        static void fields(auto& self, auto& x) {
            x("capacityProviderStrategy", self.capacity_provider_strategy);
            x("cluster", self.cluster);
            x("count", self.count);
            x("enableECSManagedTags", self.enable_ecs_managed_tags);
            x("enableExecuteCommand", self.enable_execute_command);
            x("group", self.group);
            x("launchType", self.launch_type);
            x("networkConfiguration", self.network_configuration);
            x("overrides", self.overrides);
            x("platformVersion", self.platform_version);
            x("propagateTags", self.propagate_tags);
            x("referenceId", self.reference_id);
            x("startedBy", self.started_by);
            x("tags", self.tags);
            x(required("taskDefinition"), self.task_definition);
            x(Field("clientToken").token(), self.client_token);
        }
    };

    struct Output {
        std::vector<Task> tasks;
        std::vector<Failure> failures;

        static void fields(auto& self, auto& x) {
            x("tasks", self.tasks);
            x("failures", self.failures);
        }
    };
};

} // namespace copilot::aws::ecs
