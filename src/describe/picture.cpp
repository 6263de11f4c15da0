#include "describe/picture.h"

#include "aws/api/elbv2/describe_load_balancers.h"
#include "base/format.h"
#include "describe/service.h"
#include "describe/status.h"

#include <algorithm>
#include <set>

namespace copilot::describe {
namespace {

std::string physical_id(const EnvironmentDescription& environment, std::string_view logical_id) {
    const auto found =
        std::ranges::find(environment.resources, logical_id, &StackResource::logical_id);
    return found == environment.resources.end() ? "" : found->physical_id;
}

/// NatGateway1 is in PublicSubnet1.
std::set<std::string> subnets_with_nat_gateway(const EnvironmentDescription& environment) {
    std::set<std::string> found;
    for (const auto& resource : environment.resources)
        if (resource.type == "AWS::EC2::NatGateway")
            found.insert(physical_id(
                environment,
                "PublicSubnet" + resource.logical_id.substr(std::string("NatGateway").size())
            ));
    return found;
}

/// The environment's own subnets: an imported VPC may have others.
std::vector<PictureSubnet>
subnets_of(const aws::Client& client, const EnvironmentDescription& environment) {
    const auto with_nat = subnets_with_nat_gateway(environment);
    const auto is_in = [](const auto& ids, const std::string& id) {
        return std::ranges::find(ids, id) != ids.end();
    };
    std::vector<PictureSubnet> found;
    for (auto& subnet : subnets(client, environment.vpc_id)) {
        const bool is_public = is_in(environment.public_subnets, subnet.id);
        if (!is_public && !is_in(environment.private_subnets, subnet.id))
            continue;
        subnet.is_public = is_public;
        const bool has_nat = with_nat.contains(subnet.id);
        found.push_back({std::move(subnet), has_nat});
    }
    std::ranges::stable_sort(found, {}, [](const PictureSubnet& one) {
        return std::pair(one.subnet.zone, !one.subnet.is_public);
    });
    return found;
}

std::vector<PictureBalancer>
balancers_of(const aws::Client& client, const EnvironmentDescription& environment) {
    aws::elbv2::DescribeLoadBalancers::Input input;
    for (const auto& resource : environment.resources)
        if (resource.type == "AWS::ElasticLoadBalancingV2::LoadBalancer")
            input.load_balancer_arns.push_back(resource.physical_id);
    std::vector<PictureBalancer> found;
    if (input.load_balancer_arns.empty())
        return found;
    const auto reply = client.call<aws::elbv2::DescribeLoadBalancers>(input);
    for (const auto& balancer : reply.load_balancers)
        found.push_back(
            {balancer.load_balancer_name,
             balancer.dns_name,
             balancer.scheme == "internet-facing",
             balancer.state ? balancer.state->code.value_or("") : ""}
        );
    return found;
}

std::string detail(const aws::ecs::Task& task, std::string_view name) {
    for (const auto& attachment : task.attachments)
        for (const auto& each : attachment.details)
            if (each.name == name)
                return each.value.value_or("");
    return "";
}

/// What the load balancer says of a task counts before what the container says.
PictureTask
task_of(const std::string& service, const aws::ecs::Task& task, const ServiceStatus& status) {
    PictureTask picture{
        .service = service,
        .id = task_id(task.task_arn),
        .address = detail(task, "privateIPv4Address"),
        .subnet_id = detail(task, "subnetId"),
        .says = task.last_status,
    };
    if (task.last_status != "RUNNING")
        return picture;
    picture.condition = Condition::good;
    const auto health = task.health_status.value_or("UNKNOWN");
    if (health != "UNKNOWN")
        picture.says = health;
    picture.condition = health == "UNHEALTHY" ? Condition::bad : Condition::good;
    for (const auto& target : status.targets)
        if (target.task_id == picture.id) {
            picture.says = target.state;
            picture.condition = target.state == "healthy"     ? Condition::good
                                : target.state == "unhealthy" ? Condition::bad
                                                              : Condition::unknown;
        }
    return picture;
}

void add_service(Picture& picture, const aws::Client& client, const store::Workload& service) {
    const auto& environment = picture.environment;
    const auto status = service_status(client, environment.app, environment.name, service.name);
    picture.services.push_back(
        {service.name,
         service.type,
         status.service.running_count,
         status.service.desired_count,
         service_address(client, environment.app, environment.name, service).value_or("")}
    );
    for (const auto& task : status.tasks)
        picture.tasks.push_back(task_of(service.name, task, status));
}

} // namespace

Picture take_picture(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& env
) {
    const auto description = describe_environment(session, store, app, env);
    if (description.vpc_id.empty())
        throw Error(
            format("environment {} has no network yet", env),
            format("run `copilot env deploy --name {}`", env)
        );
    const auto inside = environment_session(session, description.environment);
    const auto client = inside.client();
    Picture picture{
        .environment = description.environment,
        .vpc_id = description.vpc_id,
        .subnets = subnets_of(client, description),
        .balancers = balancers_of(client, description),
    };
    for (const auto& service : description.services)
        add_service(picture, client, service);
    return picture;
}

} // namespace copilot::describe
