#pragma once

#include "aws/api/ecs/environment_file.h"
#include "aws/api/ecs/ephemeral_storage.h"
#include "aws/api/ecs/key_value_pair.h"
#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html
struct ContainerOverride {
    std::optional<std::string> name;
    std::vector<std::string> command;
    std::vector<KeyValuePair> environment;
    std::vector<EnvironmentFile> environment_files;
    std::optional<std::int64_t> cpu;
    std::optional<std::int64_t> memory;
    std::optional<std::int64_t> memory_reservation;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("command", self.command);
        x("environment", self.environment);
        x("environmentFiles", self.environment_files);
        x("cpu", self.cpu);
        x("memory", self.memory);
        x("memoryReservation", self.memory_reservation);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
struct TaskOverride {
    std::vector<ContainerOverride> container_overrides;
    std::optional<std::string> cpu;
    std::optional<std::string> execution_role_arn;
    std::optional<std::string> memory;
    std::optional<std::string> task_role_arn;
    std::optional<EphemeralStorage> ephemeral_storage;

    static void fields(auto& self, auto& x) {
        x("containerOverrides", self.container_overrides);
        x("cpu", self.cpu);
        x("executionRoleArn", self.execution_role_arn);
        x("memory", self.memory);
        x("taskRoleArn", self.task_role_arn);
        x("ephemeralStorage", self.ephemeral_storage);
    }
};

} // namespace copilot::aws::ecs
