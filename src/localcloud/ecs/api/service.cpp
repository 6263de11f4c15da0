// Services: what CreateService and UpdateService ask for is recorded; the controller "tasks" makes
// it so.

#include "aws/api/ecs/create_service.h"
#include "aws/api/ecs/delete_service.h"
#include "aws/api/ecs/describe_services.h"
#include "aws/api/ecs/list_services.h"
#include "aws/api/ecs/list_services_by_namespace.h"
#include "aws/api/ecs/update_service.h"
#include "localcloud/ecs/describe.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/operations.h"
#include "localcloud/ecs/service_plan.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using aws::ServiceError;

ServiceError refused(const std::string& message) {
    return {"InvalidParameterException", message};
}

/// What the local cloud cannot do yet is refused by name.
void check_service_connect(const std::optional<api::ServiceConnectConfiguration>& configuration) {
    if (configuration && configuration->enabled)
        throw refused("The local cloud has no Service Connect: serviceConnectConfiguration.enabled."
        );
}

void check_load_balancers(
    const std::vector<api::LoadBalancer>& load_balancers, const TaskDefinition& definition
) {
    for (const auto& balancer : load_balancers) {
        if (!balancer.target_group_arn)
            throw refused("loadBalancers.targetGroupArn must be specified.");
        const auto name = balancer.container_name.value_or("");
        const auto port = balancer.container_port.value_or(0);
        const auto& containers = definition.definition.container_definitions;
        const auto found = std::ranges::find(containers, name, &api::ContainerDefinition::name);
        if (found == containers.end())
            throw refused(format("The container {} does not exist in the task definition.", name));
        if (std::ranges::find(found->port_mappings, port, &api::PortMapping::container_port)
            == found->port_mappings.end())
            throw refused(
                format("The container {} did not have a container port {} defined.", name, port)
            );
    }
}

void check_network(const std::optional<api::NetworkConfiguration>& configuration) {
    if (!configuration || !configuration->awsvpc_configuration
        || configuration->awsvpc_configuration->subnets.empty())
        throw refused(
            "Network Configuration must be provided when networkMode 'awsvpc' is specified."
        );
}

Deployment new_deployment(Call& call, const Service& service) {
    // AWS numbers deployments; the digits here derive from the caller's creation token
    std::string digits;
    for (const char c : call.new_id("", 19))
        digits += static_cast<char>('0' + (c >= 'a' ? c - 'a' : c - '0'));
    return {
        .id = "ecs-svc/" + digits,
        .task_definition = service.task_definition,
        .network_configuration = service.network_configuration,
        .rollout_state_reason = format("ECS deployment ecs-svc/{} in progress.", digits),
        .created_at = call.clock.now(),
        .updated_at = call.clock.now(),
    };
}

void deploy(Call& call, Service& service) {
    for (auto& deployment : service.deployments)
        deployment.status = "ACTIVE";
    service.deployments.insert(service.deployments.begin(), new_deployment(call, service));
}

api::CreateService::Output create_service(const api::CreateService::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    const auto id = Service::id_of(cluster.name, input.service_name);
    if (const auto there = call.records.find<Service>(call.place(), id);
        there && there->status != "INACTIVE") {
        if (input.client_token && *input.client_token == there->client_token)
            return {describe_service(call, *there)};
        throw refused("Creation of service was not idempotent.");
    }
    if (!input.task_definition)
        throw refused("TaskDefinition cannot be empty.");
    const auto definition = require_task_definition(call, *input.task_definition);
    if (input.scheduling_strategy.value_or("REPLICA") != "REPLICA")
        throw refused("The daemon scheduling strategy is not supported on Fargate.");
    check_network(input.network_configuration);
    check_load_balancers(input.load_balancers, definition);
    check_service_connect(input.service_connect_configuration);

    Service service{
        .cluster = cluster.name,
        .name = input.service_name,
        .arn = call.arn("ecs", "service/" + id),
        .desired_count = input.desired_count.value_or(1),
        .task_definition = definition.definition.task_definition_arn,
        .load_balancers = input.load_balancers,
        .service_registries = input.service_registries,
        .launch_type =
            input.capacity_provider_strategy.empty() ? input.launch_type.value_or("FARGATE") : "",
        .capacity_provider_strategy = input.capacity_provider_strategy,
        .platform_version = input.platform_version.value_or("LATEST"),
        .deployment_configuration =
            input.deployment_configuration.value_or(api::DeploymentConfiguration{}),
        .network_configuration = input.network_configuration,
        .service_connect_configuration = input.service_connect_configuration,
        .health_check_grace_period_seconds = input.health_check_grace_period_seconds,
        .propagate_tags = input.propagate_tags.value_or("NONE"),
        .enable_ecs_managed_tags = input.enable_ecs_managed_tags.value_or(false),
        .enable_execute_command = input.enable_execute_command.value_or(false),
        .client_token = input.client_token.value_or(""),
        .created_at = call.clock.now(),
        .tags = tags_from(input.tags),
    };
    deploy(call, service);
    call.records.put(call.place(), service);
    call.wake("tasks");
    return {describe_service(call, service)};
}

/// Changes what the input names; answers whether tasks have to be replaced for it.
bool apply(
    const api::UpdateService::Input& input, const TaskDefinition& definition, Service& service
) {
    const auto before = encode(service);
    service.task_definition = definition.definition.task_definition_arn;
    if (input.network_configuration)
        service.network_configuration = input.network_configuration;
    if (!input.load_balancers.empty())
        service.load_balancers = input.load_balancers;
    if (!input.service_registries.empty())
        service.service_registries = input.service_registries;
    if (input.platform_version)
        service.platform_version = *input.platform_version;
    if (!input.capacity_provider_strategy.empty()) {
        service.capacity_provider_strategy = input.capacity_provider_strategy;
        service.launch_type.clear();
    }
    if (input.enable_execute_command)
        service.enable_execute_command = *input.enable_execute_command;
    if (input.service_connect_configuration)
        service.service_connect_configuration = input.service_connect_configuration;
    const bool replaces = encode(service) != before;
    if (input.desired_count)
        service.desired_count = *input.desired_count;
    if (input.deployment_configuration)
        service.deployment_configuration = *input.deployment_configuration;
    if (input.health_check_grace_period_seconds)
        service.health_check_grace_period_seconds = input.health_check_grace_period_seconds;
    if (input.propagate_tags)
        service.propagate_tags = *input.propagate_tags;
    if (input.enable_ecs_managed_tags)
        service.enable_ecs_managed_tags = *input.enable_ecs_managed_tags;
    return replaces || input.force_new_deployment.value_or(false);
}

api::UpdateService::Output update_service(const api::UpdateService::Input& input, Call& call) {
    auto service = require_service(call, input.cluster, input.service);
    if (service.status != "ACTIVE")
        throw ServiceError("ServiceNotActiveException", "Service was not ACTIVE.");
    const auto definition =
        require_task_definition(call, input.task_definition.value_or(service.task_definition));
    if (input.network_configuration)
        check_network(input.network_configuration);
    check_service_connect(input.service_connect_configuration);
    const bool replaces = apply(input, definition, service);
    check_load_balancers(service.load_balancers, definition);
    if (replaces)
        deploy(call, service);
    else if (service.deployments.front().rollout_state == "COMPLETED" && input.desired_count)
        service.deployments.front().updated_at = call.clock.now();
    call.records.put(call.place(), service);
    call.wake("tasks");
    return {describe_service(call, service)};
}

api::DeleteService::Output delete_service(const api::DeleteService::Input& input, Call& call) {
    auto service = require_service(call, input.cluster, input.service);
    if (service.status == "INACTIVE")
        throw ServiceError("ServiceNotFoundException", "Service not found.");
    if (service.desired_count > 0 && !input.force.value_or(false))
        throw refused("The service cannot be stopped while it is scaled above 0.");
    service.status = "DRAINING";
    service.desired_count = 0;
    call.records.put(call.place(), service);
    call.wake("tasks");
    return {describe_service(call, service)};
}

api::DescribeServices::Output
describe_services(const api::DescribeServices::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    api::DescribeServices::Output output;
    for (const auto& name : input.services) {
        const auto id = Service::id_of(cluster.name, short_name(name));
        if (const auto found = call.records.find<Service>(call.place(), id)) {
            output.services.push_back(describe_service(call, *found));
            if (!wants_tags(input.include))
                output.services.back().tags.clear();
        } else {
            output.failures.push_back({.arn = call.arn("ecs", "service/" + id), .reason = "MISSING"}
            );
        }
    }
    return output;
}

api::ListServices::Output list_services(const api::ListServices::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    std::vector<std::string> arns;
    for (const auto& service : call.records.list<Service>(call.place(), cluster.name))
        if (service.status != "INACTIVE"
            && (!input.launch_type || service.launch_type == *input.launch_type))
            arns.push_back(service.arn);
    auto page = page_of(arns, input.next_token, input.max_results.value_or(10), std::identity{});
    return {std::move(page.items), std::move(page.next_token)};
}

/// Only Service Connect puts services into a namespace this way, and no service here has it.
api::ListServicesByNamespace::Output
list_services_by_namespace(const api::ListServicesByNamespace::Input&, Call&) {
    return {};
}

} // namespace

void register_service_operations(Cloud& cloud) {
    cloud.on<api::CreateService>(create_service);
    cloud.on<api::DeleteService>(delete_service);
    cloud.on<api::DescribeServices>(describe_services);
    cloud.on<api::ListServices>(list_services);
    cloud.on<api::ListServicesByNamespace>(list_services_by_namespace);
    cloud.on<api::UpdateService>(update_service);
}

} // namespace copilot::localcloud::ecs
