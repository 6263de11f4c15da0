#pragma once

#include "aws/api/ecs/container_definition.h"
#include "aws/api/ecs/ephemeral_storage.h"
#include "aws/api/ecs/runtime_platform.h"
#include "aws/api/ecs/service.h"
#include "aws/api/ecs/tag.h"
#include "aws/api/ecs/task_definition.h"
#include "aws/api/ecs/trusted_execution_configuration.h"
#include "aws/api/ecs/volume.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
struct RegisterTaskDefinition {
    static constexpr const aws::Service& service = ecs::service;
    static constexpr std::string_view name = "RegisterTaskDefinition";

    struct Input {
        std::string family;
        std::optional<std::string> task_role_arn;
        std::optional<std::string> execution_role_arn;
        std::optional<std::string> network_mode;
        std::vector<ContainerDefinition> container_definitions;
        std::vector<Volume> volumes;
        std::vector<std::string> requires_compatibilities;
        std::optional<std::string> cpu;
        std::optional<std::string> memory;
        std::vector<Tag> tags;
        std::optional<EphemeralStorage> ephemeral_storage;
        std::optional<RuntimePlatform> runtime_platform;
        std::optional<TrustedExecutionConfiguration> trusted_execution_configuration;

        static void fields(auto& self, auto& x) {
            x(required("family"), self.family);
            x("taskRoleArn", self.task_role_arn);
            x("executionRoleArn", self.execution_role_arn);
            x("networkMode", self.network_mode);
            x(required("containerDefinitions"), self.container_definitions);
            x("volumes", self.volumes);
            x("requiresCompatibilities", self.requires_compatibilities);
            x("cpu", self.cpu);
            x("memory", self.memory);
            x("tags", self.tags);
            x("ephemeralStorage", self.ephemeral_storage);
            x("runtimePlatform", self.runtime_platform);
            x("trustedExecutionConfiguration", self.trusted_execution_configuration);
        }
    };

    struct Output {
        std::optional<TaskDefinition> task_definition;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x("taskDefinition", self.task_definition);
            x("tags", self.tags);
        }
    };
};

} // namespace copilot::aws::ecs
