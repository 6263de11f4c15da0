#include "describe/service.h"

#include "aws/api/ecs/describe_task_definition.h"
#include "aws/api/elbv2/describe_rules.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/json.h"
#include "describe/nulls.h"

#include <algorithm>

namespace copilot::describe {
namespace {

using aws::cloudformation::Stack;

constexpr std::string_view no_port = "-1";

std::string parameter(const Stack& stack, std::string_view key) {
    for (const auto& candidate : stack.parameters)
        if (candidate.parameter_key == key)
            return candidate.parameter_value.value_or("");
    return "";
}

std::string output(const Stack& stack, std::string_view key) {
    for (const auto& candidate : stack.outputs)
        if (candidate.output_key == key)
            return candidate.output_value;
    return "";
}

const StackResource*
find(const std::vector<StackResource>& resources, std::string_view logical_id_prefix) {
    const auto found = std::ranges::find_if(resources, [&](const StackResource& resource) {
        return resource.logical_id.starts_with(logical_id_prefix);
    });
    return found == resources.end() ? nullptr : &*found;
}

std::string target_port(const Stack& stack) {
    const auto port = parameter(stack, "ContainerPort").empty() ? parameter(stack, "TargetPort")
                                                                : parameter(stack, "ContainerPort");
    return port.empty() || port == no_port ? "-" : port;
}

/// One deployed service in one environment: its stack, the environment's, and what they hold.
struct Deployed {
    std::string env;
    Stack stack;
    std::optional<Stack> environment;
    std::vector<StackResource> resources;
};

std::optional<Deployed> look_up(
    const aws::Client& client,
    const std::string& app,
    const std::string& env,
    const std::string& service
) {
    const auto name = format("{}-{}-{}", app, env, service).substr(0, 128);
    auto stack = find_stack(client, name);
    if (!stack)
        return std::nullopt;
    return Deployed{
        env, *std::move(stack), find_stack(client, app + '-' + env), stack_resources(client, name)
    };
}

std::string rule_path(const Deployed& deployed) {
    auto path = parameter(deployed.stack, "RulePath");
    while (path.starts_with('/'))
        path.erase(0, 1);
    return path.empty() ? "" : '/' + path;
}

/// The names that the service's HTTPS rules answer to.
std::vector<std::string> host_names(const aws::Client& client, const Deployed& deployed) {
    std::vector<std::string> names;
    for (const auto& resource : deployed.resources) {
        if (!resource.logical_id.starts_with("HTTPSListenerRule"))
            continue;
        const auto reply =
            client.call<aws::elbv2::DescribeRules>({.rule_arns = {resource.physical_id}});
        for (const auto& rule : reply.rules)
            for (const auto& condition : rule.conditions)
                if (condition.host_header_config)
                    for (const auto& name : condition.host_header_config->values)
                        if (std::ranges::find(names, name) == names.end())
                            names.push_back(name);
    }
    return names;
}

/// "https://a.example.com or https://b.example.com"
std::string https_urls(const aws::Client& client, const Deployed& deployed) {
    std::vector<std::string> urls;
    for (const auto& name : host_names(client, deployed))
        urls.push_back(format("https://{}{}", name, rule_path(deployed)));
    return joined(urls, " or ");
}

/// The URL through the environment's public load balancer.
std::optional<std::string> public_url(const aws::Client& client, const Deployed& deployed) {
    if (!find(deployed.resources, "TargetGroup") || !deployed.environment)
        return std::nullopt;
    if (parameter(deployed.stack, "HTTPSEnabled") == "true")
        return https_urls(client, deployed);
    const auto host = output(*deployed.environment, "PublicLoadBalancerDNSName");
    return host.empty() ? std::nullopt
                        : std::optional(format("http://{}{}", host, rule_path(deployed)));
}

std::optional<std::string> private_endpoint(const Deployed& deployed, const std::string& service) {
    const auto port = target_port(deployed.stack);
    if (port == "-" || !deployed.environment)
        return std::nullopt;
    const auto domain = parameter(*deployed.environment, "ServiceDiscoveryEndpoint");
    return domain.empty() ? std::nullopt : std::optional(format("{}.{}:{}", service, domain, port));
}

std::string platform(const aws::ecs::TaskDefinition& definition) {
    if (!definition.runtime_platform)
        return "LINUX/X86_64";
    return format(
        "{}/{}",
        definition.runtime_platform->operating_system_family.value_or("LINUX"),
        definition.runtime_platform->cpu_architecture.value_or("X86_64")
    );
}

void add_containers(
    ServiceDescription& description,
    const std::string& env,
    const aws::ecs::TaskDefinition& definition
) {
    for (const auto& container : definition.container_definitions) {
        const auto name = container.name.value_or("");
        for (const auto& variable : container.environment)
            description.variables.push_back(
                {env, variable.name.value_or(""), variable.value.value_or(""), name}
            );
        for (const auto& secret : container.secrets)
            description.secrets.push_back({secret.name, name, env, secret.value_from});
    }
}

void add(ServiceDescription& description, const aws::Client& client, const Deployed& deployed) {
    ServiceConfiguration configuration{
        .environment = deployed.env,
        .port = target_port(deployed.stack),
        .cpu = parameter(deployed.stack, "TaskCPU"),
        .memory = parameter(deployed.stack, "TaskMemory"),
        .platform = "LINUX/X86_64",
        .tasks = parameter(deployed.stack, "TaskCount"),
    };
    if (const auto* resource = find(deployed.resources, "TaskDefinition")) {
        const auto definition =
            client
                .call<aws::ecs::DescribeTaskDefinition>({.task_definition = resource->physical_id})
                .task_definition;
        if (definition) {
            configuration.platform = platform(*definition);
            add_containers(description, deployed.env, *definition);
        }
    }
    description.configurations.push_back(configuration);
    if (const auto url = public_url(client, deployed))
        description.routes.push_back({deployed.env, *url});
    if (const auto endpoint = private_endpoint(deployed, description.service.name))
        description.service_discovery.push_back({{deployed.env}, *endpoint});
    description.resources[deployed.env] = deployed.resources;
}

} // namespace

ServiceDescription describe_service(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& name
) {
    ServiceDescription description{.service = store.service(app, name)};
    for (const auto& environment : store.environments(app)) {
        const auto inside = environment_session(session, environment);
        if (const auto deployed = look_up(inside.client(), app, environment.name, name))
            add(description, inside.client(), *deployed);
    }
    std::ranges::sort(description.variables, [](const auto& a, const auto& b) {
        return std::tie(a.name, a.container, a.environment)
               < std::tie(b.name, b.container, b.environment);
    });
    std::ranges::sort(description.secrets, [](const auto& a, const auto& b) {
        return std::tie(a.name, a.container, a.environment)
               < std::tie(b.name, b.container, b.environment);
    });
    return description;
}

std::optional<std::string> service_address(
    const aws::Client& environment,
    const std::string& app,
    const std::string& env,
    const store::Workload& service
) {
    const auto deployed = look_up(environment, app, env, service.name);
    if (!deployed)
        return std::nullopt;
    if (auto url = public_url(environment, *deployed))
        return url;
    return private_endpoint(*deployed, service.name);
}

std::string to_json(const ServiceDescription& description, bool with_resources) {
    Document::Map json{
        {"service", description.service.name},
        {"type", description.service.type},
        {"application", description.service.app},
        {"configurations", list_or_null(description.configurations)},
        {"routes", list_or_null(description.routes)},
        {"serviceDiscovery", list_or_null(description.service_discovery)},
        {"variables", list_or_null(description.variables)},
    };
    if (!description.secrets.empty())
        json.set("secrets", encode(description.secrets));
    if (with_resources)
        json.set("resources", encode(description.resources));
    return codec::to_go_json(json);
}

} // namespace copilot::describe
