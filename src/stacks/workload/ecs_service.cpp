// The ECS service: keeps the tasks running, in the environment's network, behind its names and its
// load balancer.

#include "cfn/resource/ecs/service.h"
#include "stacks/workload/parts.h"

namespace copilot::stacks::workload {
namespace {

using cfn::ecs::Service;

constexpr std::int64_t default_grace_seconds = 60;

Service::DeploymentConfiguration deployment(const manifest::Service& manifest) {
    const Document no_alarms =
        Document::Map{{"Enable", false}, {"AlarmNames", Document::List{}}, {"Rollback", true}};
    return {
        .alarms = cfn::if_("IsGovCloud", cfn::no_value(), no_alarms),
        .deployment_circuit_breaker = {{.enable = true, .rollback = true}},
        .maximum_percent = manifest.recreates() ? 100 : 200,
        .minimum_healthy_percent = manifest.recreates() ? 0 : 100,
    };
}

Service::NetworkConfiguration network(const manifest::Service& manifest) {
    const bool is_private = manifest.in_private_subnets();
    std::vector<cfn::Text> groups{environment_export("EnvironmentSecurityGroup")};
    if (manifest.network && manifest.network->vpc)
        for (const auto& group : manifest.network->vpc->security_groups)
            groups.emplace_back(group);
    return {
        .awsvpc_configuration = {{
            .assign_public_ip = is_private ? "DISABLED" : "ENABLED",
            .security_groups = groups,
            .subnets = cfn::split(
                ",", environment_export(is_private ? "PrivateSubnets" : "PublicSubnets")
            ),
        }}
    };
}

/// Service Connect: in a namespace of names that only its clients see.
cfn::Value<Service::ServiceConnectConfiguration> service_connect(const Input& input) {
    const bool connects = input.manifest.network && input.manifest.network->connect.value_or(false);
    if (!connects)
        return cfn::if_("IsGovCloud", cfn::no_value(), Document(Document::Map{{"Enabled", false}}));
    Service::ServiceConnectConfiguration configuration{
        .enabled = true,
        .log_configuration =
            {{.log_driver = "awslogs",
              .options =
                  {{"awslogs-region", cfn::ref("AWS::Region")},
                   {"awslogs-group", cfn::ref("LogGroup")},
                   {"awslogs-stream-prefix", "copilot"}}}},
        .namespace_ = input.service_discovery_endpoint,
    };
    if (input.manifest.target_port()) {
        configuration.services.push_back(
            {.client_aliases =
                 {{.dns_name = cfn::ref("WorkloadName"), .port = cfn::ref("TargetPort")}},
             .discovery_name = cfn::join("-", {cfn::ref("WorkloadName"), "sc"}),
             .port_name = "target"}
        );
    }
    return configuration;
}

cfn::Value<std::vector<Service::ServiceRegistry>>
registries(const Input& input, const cfn::Resource& discovery) {
    const std::vector<Service::ServiceRegistry> list{
        {.port = cfn::ref("TargetPort"), .registry_arn = discovery.att("Arn")}
    };
    if (input.manifest.is_load_balanced())
        return list;
    return cfn::if_("ExposePort", encode(list), cfn::no_value());
}

void add_load_balancing(Service& service, const Input& input, const Routing& routing) {
    const auto check = input.manifest.http->full_healthcheck();
    service.health_check_grace_period_seconds =
        check.grace_period ? check.grace_period->seconds() : default_grace_seconds;
    for (const auto& group : routing.target_groups) {
        service.load_balancers.push_back(
            {.container_name = input.manifest.name,
             .container_port = input.manifest.target_port().value_or(0),
             .target_group_arn = group.ref()}
        );
    }
}

} // namespace

void add_service(cfn::Template& stack, const Input& input, const ServiceParts& parts) {
    Service service{
        .cluster = environment_export("ClusterId"),
        .deployment_configuration = deployment(input.manifest),
        .desired_count = cfn::ref("TaskCount"),
        .launch_type = "FARGATE",
        .network_configuration = network(input.manifest),
        .platform_version = "LATEST",
        .propagate_tags = "SERVICE",
        .service_connect_configuration = service_connect(input),
        .service_registries = registries(input, parts.discovery),
        .task_definition = parts.task_definition.ref(),
    };
    if (input.manifest.exec_enabled())
        service.enable_execute_command = true;
    cfn::ResourceAttributes attributes;
    if (input.manifest.is_load_balanced())
        attributes.depends_on = parts.routing.rules;
    else
        attributes.depends_on = {"EnvControllerAction"};
    if (input.manifest.http)
        add_load_balancing(service, input, parts.routing);
    stack.add("Service", "A service that keeps your tasks running", service, attributes);
}

} // namespace copilot::stacks::workload
