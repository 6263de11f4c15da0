// A container's environment variables, with what they refer to looked up.

#pragma once

#include "aws/api/ecs/container_definition.h"
#include "aws/client.h"
#include "localcloud/ecs/task.h"

namespace copilot::localcloud::ecs {

/// From the weakest to the strongest: environment files (S3), variables, secrets (SSM parameters
/// and Secrets Manager), the task's overrides. Throws Error that names the variable, never its
/// value.
[[nodiscard]] Dictionary<std::string> resolve_environment(
    const aws::Client& client,
    const Task& task,
    const aws::ecs::ContainerDefinition& container,
    const std::string& region
);

/// The variables of an environment file: NAME=value lines; lines that begin with # and empty ones
/// say nothing.
[[nodiscard]] Dictionary<std::string> parse_environment_file(std::string_view text);

/// Where a secret's value is, from its valueFrom.
struct SecretReference {
    bool in_secrets_manager = false;
    std::string id;       ///< A parameter's name, or a secret's ARN.
    std::string json_key; ///< Of a secret that holds a JSON object; empty for the whole.

    bool operator==(const SecretReference&) const = default;
};

/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
[[nodiscard]] SecretReference parse_secret_reference(const std::string& value_from);

} // namespace copilot::localcloud::ecs
