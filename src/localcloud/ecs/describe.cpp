// The counts of a service are not kept: they follow from its tasks.

#include "localcloud/ecs/describe.h"

#include "base/format.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/task_plan.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

template <typename T>
std::optional<T> unless_empty(const T& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

bool is_running(const Task& task) {
    return task.last_status == "RUNNING";
}

bool is_pending(const Task& task) {
    return task.desired_status == "RUNNING" && !is_running(task);
}

api::Deployment describe_deployment(
    const Service& service, const Deployment& deployment, const std::vector<Task>& tasks
) {
    api::Deployment described{
        .id = deployment.id,
        .status = deployment.status,
        .task_definition = deployment.task_definition,
        .failed_tasks = deployment.failed_tasks,
        .created_at = deployment.created_at,
        .updated_at = deployment.updated_at,
        .capacity_provider_strategy = service.capacity_provider_strategy,
        .launch_type = unless_empty(service.launch_type),
        .platform_version = "1.4.0",
        .platform_family = "Linux",
        .network_configuration = deployment.network_configuration,
        .rollout_state = deployment.rollout_state,
        .rollout_state_reason = deployment.rollout_state_reason,
        .service_connect_configuration = service.service_connect_configuration,
    };
    for (const auto& task : tasks) {
        if (task.deployment_id != deployment.id)
            continue;
        described.running_count += is_running(task);
        described.pending_count += is_pending(task);
    }
    const bool gives_up = deployment.rollout_state == "FAILED";
    if (deployment.status == "PRIMARY" && !gives_up)
        described.desired_count = service.desired_count;
    return described;
}

api::Container describe_container(const Task& task, const TaskContainer& container) {
    api::Container described{
        .container_arn = format(
            "{}/{}",
            task.arn.substr(0, task.arn.find(":task/")) + ":container/" + task.cluster + "/"
                + task.id,
            container.name
        ),
        .task_arn = task.arn,
        .name = container.name,
        .image = container.image,
        .image_digest = unless_empty(container.image_digest),
        .runtime_id = unless_empty(container.runtime_id),
        .last_status = container.last_status,
        .exit_code = container.exit_code,
        .reason = unless_empty(container.reason),
        .health_status = container.health_status,
        .cpu = "0",
    };
    if (!task.private_ip.empty())
        described.network_interfaces = {
            {.attachment_id = task.attachment_id, .private_ipv4_address = task.private_ip}
        };
    return described;
}

std::vector<api::Attachment> describe_attachments(const Task& task) {
    if (task.attachment_id.empty())
        return {};
    const bool gone = task.last_status == "STOPPED";
    return {{
        .id = task.attachment_id,
        .type = "ElasticNetworkInterface",
        .status = gone                                ? "DELETED"
                  : task.network_interface_id.empty() ? "PRECREATED"
                                                      : "ATTACHED",
        .details =
            {{.name = "subnetId", .value = task.subnet_id},
             {.name = "networkInterfaceId", .value = task.network_interface_id},
             {.name = "macAddress", .value = task.mac_address},
             {.name = "privateIPv4Address", .value = task.private_ip}},
    }};
}

} // namespace

api::Service describe_service(Call& call, const Service& service) {
    const auto tasks = call.records.list<Task>(call.place(), service.record_id());
    api::Service described{
        .service_arn = service.arn,
        .service_name = service.name,
        .cluster_arn = call.arn("ecs", "cluster/" + service.cluster),
        .load_balancers = service.load_balancers,
        .service_registries = service.service_registries,
        .status = service.status,
        .desired_count = service.desired_count,
        .running_count = std::ranges::count_if(tasks, is_running),
        .pending_count = std::ranges::count_if(tasks, is_pending),
        .launch_type = unless_empty(service.launch_type),
        .capacity_provider_strategy = service.capacity_provider_strategy,
        .platform_version = service.platform_version,
        .platform_family = "Linux",
        .task_definition = service.task_definition,
        .deployment_configuration = service.deployment_configuration,
        .events = service.events,
        .created_at = service.created_at,
        .network_configuration = service.network_configuration,
        .health_check_grace_period_seconds = service.health_check_grace_period_seconds,
        .scheduling_strategy = service.scheduling_strategy,
        .deployment_controller = api::DeploymentController{.type = "ECS"},
        .tags = tags_to<api::Tag>(service.tags),
        .enable_ecs_managed_tags = service.enable_ecs_managed_tags,
        .propagate_tags = service.propagate_tags,
        .enable_execute_command = service.enable_execute_command,
    };
    if (service.status != "INACTIVE")
        for (const auto& deployment : service.deployments)
            described.deployments.push_back(describe_deployment(service, deployment, tasks));
    return described;
}

api::Task describe_task(Call& call, const Task& task) {
    const auto definition =
        task_definition_at(call.records, call.place(), task.task_definition_arn);
    api::Task described{
        .attachments = describe_attachments(task),
        .availability_zone = unless_empty(task.availability_zone),
        .cluster_arn = call.arn("ecs", "cluster/" + task.cluster),
        .cpu = unless_empty(task.cpu),
        .created_at = task.created_at,
        .desired_status = task.desired_status,
        .enable_execute_command = task.enable_execute_command,
        .execution_stopped_at = task.stopped_at,
        .group = unless_empty(task.group),
        .health_status = definition ? health_of(task, *definition) : "UNKNOWN",
        .last_status = task.last_status,
        .launch_type = task.launch_type,
        .memory = unless_empty(task.memory),
        .overrides = task.overrides.value_or(api::TaskOverride{}),
        .platform_version = task.platform_version,
        .platform_family = "Linux",
        .pull_started_at = task.pull_started_at,
        .pull_stopped_at = task.pull_stopped_at,
        .started_at = task.started_at,
        .started_by = unless_empty(task.started_by),
        .stop_code = unless_empty(task.stop_code),
        .stopped_at = task.stopped_at,
        .stopped_reason = unless_empty(task.stopped_reason),
        .stopping_at = task.stopping_at,
        .tags = tags_to<api::Tag>(task.tags),
        .task_arn = task.arn,
        .task_definition_arn = task.task_definition_arn,
        .version = task.version,
    };
    if (!task.private_ip.empty()) {
        described.connectivity = "CONNECTED";
        described.connectivity_at = task.created_at;
    }
    for (const auto& container : task.containers)
        described.containers.push_back(describe_container(task, container));
    return described;
}

} // namespace copilot::localcloud::ecs
