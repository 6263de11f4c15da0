#include "localcloud/ecs/registration.h"

#include "aws/api/elbv2/deregister_targets.h"
#include "aws/api/elbv2/register_targets.h"
#include "aws/api/servicediscovery/deregister_instance.h"
#include "aws/api/servicediscovery/register_instance.h"
#include "base/format.h"
#include "localcloud/ecs/find.h"

namespace copilot::localcloud::ecs {

namespace {

aws::elbv2::TargetDescription target_of(const Task& task, const aws::ecs::LoadBalancer& balancer) {
    return {
        .id = task.private_ip,
        .port = balancer.container_port,
        .availability_zone = task.availability_zone,
    };
}

/// https://docs.aws.amazon.com/cloud-map/latest/api/API_RegisterInstance.html
Dictionary<std::string> attributes_of(
    const Service& service,
    const Task& task,
    const aws::ecs::ServiceRegistry& registry,
    const std::string& region
) {
    const auto definition = short_name(task.task_definition_arn);
    Dictionary<std::string> attributes{
        {"AWS_INSTANCE_IPV4", task.private_ip},
        {"AWS_INIT_HEALTH_STATUS", "HEALTHY"},
        {"AVAILABILITY_ZONE", task.availability_zone},
        {"REGION", region},
        {"ECS_SERVICE_NAME", service.name},
        {"ECS_CLUSTER_NAME", service.cluster},
        {"ECS_TASK_DEFINITION_FAMILY", definition.substr(0, definition.find(':'))},
    };
    const auto port = registry.port ? registry.port : registry.container_port;
    if (port)
        attributes["AWS_INSTANCE_PORT"] = format("{}", *port);
    return attributes;
}

bool is_gone(const aws::ServiceError& error) {
    return error.code() == "TargetGroupNotFound" || error.code() == "InvalidTarget"
           || error.code() == "InstanceNotFound" || error.code() == "ServiceNotFound";
}

} // namespace

void register_task(
    const aws::Client& client, const Service& service, const Task& task, const std::string& region
) {
    for (const auto& balancer : service.load_balancers)
        client.call<aws::elbv2::RegisterTargets>({
            .target_group_arn = balancer.target_group_arn.value_or(""),
            .targets = {target_of(task, balancer)},
        });
    for (const auto& registry : service.service_registries)
        client.call<aws::servicediscovery::RegisterInstance>({
            .service_id = short_name(registry.registry_arn.value_or("")),
            .instance_id = task.id,
            .creator_request_id = task.id,
            .attributes = attributes_of(service, task, registry, region),
        });
}

void deregister_task(const aws::Client& client, const Service& service, const Task& task) {
    for (const auto& registry : service.service_registries) {
        const auto done = client.try_call<aws::servicediscovery::DeregisterInstance>({
            .service_id = short_name(registry.registry_arn.value_or("")),
            .instance_id = task.id,
        });
        if (!done && !is_gone(done.error()))
            throw done.error();
    }
    for (const auto& balancer : service.load_balancers) {
        const auto done = client.try_call<aws::elbv2::DeregisterTargets>({
            .target_group_arn = balancer.target_group_arn.value_or(""),
            .targets = {target_of(task, balancer)},
        });
        if (!done && !is_gone(done.error()))
            throw done.error();
    }
}

} // namespace copilot::localcloud::ecs
