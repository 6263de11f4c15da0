// Finding what callers name, by short name or ARN, or saying that there is none in ECS's words.

#pragma once

#include "aws/api/ecs/tag.h"
#include "localcloud/cloud.h"
#include "localcloud/ecs/cluster.h"
#include "localcloud/ecs/service.h"
#include "localcloud/ecs/task.h"
#include "localcloud/ecs/task_definition.h"
#include "localcloud/tags.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::ecs {

/// "backend" of "arn:aws:ecs:us-west-2:000000000000:service/shop-test/backend": what stands behind
/// the last slash.
[[nodiscard]] std::string short_name(const std::string& name_or_arn);

/// The cluster's name; "default" when the caller named none.
[[nodiscard]] std::string cluster_name(const std::optional<std::string>& cluster);

/// Throws ClusterNotFoundException unless there is an active one of that name.
[[nodiscard]] Cluster require_cluster(Call& call, const std::optional<std::string>& cluster);

/// Throws ServiceNotFoundException.
[[nodiscard]] Service
require_service(Call& call, const std::optional<std::string>& cluster, const std::string& service);

/// "family" (its newest active revision), "family:revision" or an ARN.
[[nodiscard]] std::optional<TaskDefinition>
find_task_definition(Call& call, const std::string& name);

/// Throws ClientException.
[[nodiscard]] TaskDefinition require_task_definition(Call& call, const std::string& name);

/// The task definition of a task or a deployment, which names it by ARN.
[[nodiscard]] std::optional<TaskDefinition>
task_definition_at(Records& records, const Place& place, const std::string& arn);

/// Whether `include` of a Describe call asks for tags.
[[nodiscard]] bool wants_tags(const std::vector<std::string>& include);

} // namespace copilot::localcloud::ecs
