#include "localcloud/ecs/new_task.h"

namespace copilot::localcloud::ecs {

Task new_task(Call& call, const std::string& cluster, const TaskDefinition& definition) {
    const auto id = call.new_id("", 32);
    Task task{
        .id = id,
        .arn = call.arn("ecs", "task/" + cluster + "/" + id),
        .cluster = cluster,
        .task_definition_arn = definition.definition.task_definition_arn,
        .cpu = definition.definition.cpu.value_or(""),
        .memory = definition.definition.memory.value_or(""),
        .group = "family:" + definition.definition.family,
        .attachment_id = call.new_id("", 32),
        .created_at = call.clock.now(),
    };
    for (const auto& container : definition.definition.container_definitions)
        task.containers.push_back({.name = *container.name, .image = *container.image});
    return task;
}

Task new_service_task(Call& call, const Service& service, const TaskDefinition& definition) {
    auto task = new_task(call, service.cluster, definition);
    const auto& deployment = service.deployments.front();
    task.service = service.name;
    task.deployment_id = deployment.id;
    task.started_by = deployment.id;
    task.group = "service:" + service.name;
    task.enable_execute_command = service.enable_execute_command;
    if (deployment.network_configuration && deployment.network_configuration->awsvpc_configuration)
        task.network = *deployment.network_configuration->awsvpc_configuration;
    if (service.propagate_tags == "SERVICE")
        task.tags = service.tags;
    else if (service.propagate_tags == "TASK_DEFINITION")
        task.tags = definition.tags;
    if (service.enable_ecs_managed_tags) {
        task.tags["aws:ecs:clusterName"] = service.cluster;
        task.tags["aws:ecs:serviceName"] = service.name;
    }
    return task;
}

} // namespace copilot::localcloud::ecs
