#pragma once

#include "aws/api/ecs/container_definition.h"
#include "aws/api/ecs/ephemeral_storage.h"
#include "aws/api/ecs/runtime_platform.h"
#include "aws/api/ecs/trusted_execution_configuration.h"
#include "aws/api/ecs/volume.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
struct TaskDefinition {
    std::string task_definition_arn;
    std::vector<ContainerDefinition> container_definitions;
    std::string family;
    std::optional<std::string> task_role_arn;
    std::optional<std::string> execution_role_arn;
    std::optional<std::string> network_mode;
    std::int64_t revision = 0;
    std::vector<Volume> volumes;
    std::string status;
    std::vector<std::string> compatibilities;
    std::optional<RuntimePlatform> runtime_platform;
    std::vector<std::string> requires_compatibilities;
    std::optional<std::string> cpu;
    std::optional<std::string> memory;
    std::optional<Timestamp> delete_requested_at;
    std::optional<EphemeralStorage> ephemeral_storage;
    std::optional<TrustedExecutionConfiguration> trusted_execution_configuration;

    static void fields(auto& self, auto& x) {
        x("taskDefinitionArn", self.task_definition_arn);
        x("containerDefinitions", self.container_definitions);
        x("family", self.family);
        x("taskRoleArn", self.task_role_arn);
        x("executionRoleArn", self.execution_role_arn);
        x("networkMode", self.network_mode);
        x("revision", self.revision);
        x("volumes", self.volumes);
        x("status", self.status);
        x("compatibilities", self.compatibilities);
        x("runtimePlatform", self.runtime_platform);
        x("requiresCompatibilities", self.requires_compatibilities);
        x("cpu", self.cpu);
        x("memory", self.memory);
        x("deleteRequestedAt", self.delete_requested_at);
        x("ephemeralStorage", self.ephemeral_storage);
        x("trustedExecutionConfiguration", self.trusted_execution_configuration);
    }
};

} // namespace copilot::aws::ecs
