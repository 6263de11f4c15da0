// A container of a task, as the engine is asked for it. Pure.

#pragma once

#include "aws/api/ecs/container_definition.h"
#include "host/container_engine.h"
#include "localcloud/ecs/task.h"

namespace copilot::localcloud::ecs {

/// What a container needs beside its definition.
struct ContainerSetting {
    std::string region;
    std::string image;                     ///< In the engine.
    Dictionary<std::string> environment{}; ///< Files, variables and secrets, overrides applied.
    std::string resolver_file{};           ///< The task's /etc/resolv.conf and /etc/hosts.
    std::string hosts_file{};
    std::string volumes_directory{}; ///< The task's volumes are folders in it.
    std::string log_file{};
};

[[nodiscard]] host::ContainerSpec container_spec(
    const Task& task,
    const aws::ecs::ContainerDefinition& container,
    const ContainerSetting& setting
);

/// "copilot-<task>-<container>"
[[nodiscard]] std::string engine_name(const Task& task, const std::string& container);

/// "ip-10-0-1-5.us-west-2.compute.internal"
[[nodiscard]] std::string hostname_of(const Task& task, const std::string& region);

/// "256", "0.25 vCPU" or ".25 vcpu" as CPU units; nothing when it is none of them.
[[nodiscard]] std::optional<std::int64_t> parse_cpu(const std::string& text);

/// "512", "0.5 GB" or "1GB" as mebibytes.
[[nodiscard]] std::optional<std::int64_t> parse_memory(const std::string& text);

/// The label that every container of ours has: its value is the task's ARN.
inline constexpr std::string_view task_label = "copilot.task";
/// Its value is the container's name in the task definition.
inline constexpr std::string_view container_label = "copilot.container";

} // namespace copilot::localcloud::ecs
