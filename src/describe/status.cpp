#include "describe/status.h"

#include "aws/api/ecs/describe_services.h"
#include "aws/api/ecs/describe_tasks.h"
#include "aws/api/ecs/list_tasks.h"
#include "aws/api/elbv2/describe_target_health.h"
#include "base/format.h"
#include "codec/json.h"
#include "describe/environment.h"
#include "describe/nulls.h"

#include <algorithm>

namespace copilot::describe {
namespace {

using namespace aws::ecs;

/// "arn:aws:ecs:us-west-2:0:service/<cluster>/<name>" in parts.
struct ServiceArn {
    std::string cluster;
    std::string name;
};

ServiceArn parse(std::string_view arn) {
    const auto last = arn.rfind('/');
    const auto middle = last == std::string_view::npos ? last : arn.rfind('/', last - 1);
    if (middle == std::string_view::npos)
        throw Error(format("\"{}\" is not the ARN of a service in a cluster", arn));
    return {
        std::string(arn.substr(middle + 1, last - middle - 1)), std::string(arn.substr(last + 1))
    };
}

std::string deployed_service_arn(
    const aws::Client& client,
    const std::string& app,
    const std::string& env,
    const std::string& service
) {
    const auto stack = format("{}-{}-{}", app, env, service).substr(0, 128);
    if (find_stack(client, stack))
        for (const auto& resource : stack_resources(client, stack))
            if (resource.type == "AWS::ECS::Service" && !resource.physical_id.empty())
                return resource.physical_id;
    throw Error(
        format("service {} is not deployed in environment {}", service, env),
        format("run `copilot svc deploy --name {} --env {}`", service, env)
    );
}

std::vector<Task>
tasks_of(const aws::Client& client, const ServiceArn& service, const std::string& desired_status) {
    std::vector<std::string> arns;
    aws::for_each_page<ListTasks>(
        client,
        {.cluster = service.cluster, .service_name = service.name, .desired_status = desired_status
        },
        &ListTasks::Input::next_token,
        &ListTasks::Output::next_token,
        [&arns](const auto& page) {
            arns.insert(arns.end(), page.task_arns.begin(), page.task_arns.end());
        }
    );
    std::vector<Task> tasks;
    constexpr std::size_t page = 100;
    for (std::size_t i = 0; i < arns.size(); i += page) {
        const auto last =
            arns.begin() + static_cast<std::ptrdiff_t>(std::min(i + page, arns.size()));
        auto reply = client.call<DescribeTasks>(
            {.cluster = service.cluster,
             .tasks = {arns.begin() + static_cast<std::ptrdiff_t>(i), last}}
        );
        std::ranges::move(reply.tasks, std::back_inserter(tasks));
    }
    return tasks;
}

std::string address_of(const Task& task) {
    for (const auto& attachment : task.attachments)
        for (const auto& detail : attachment.details)
            if (detail.name == "privateIPv4Address")
                return detail.value.value_or("");
    return "";
}

std::vector<TargetHealth> targets_of(const aws::Client& client, const ServiceStatus& status) {
    std::vector<TargetHealth> targets;
    for (const auto& load_balancer : status.service.load_balancers) {
        const auto group = load_balancer.target_group_arn.value_or("");
        if (group.empty())
            continue;
        const auto health =
            client.call<aws::elbv2::DescribeTargetHealth>({.target_group_arn = group});
        for (const auto& one : health.target_health_descriptions) {
            const auto task = std::ranges::find_if(status.tasks, [&one](const Task& candidate) {
                return address_of(candidate) == one.target->id;
            });
            targets.push_back({
                one.target->id,
                one.target_health->state,
                one.target_health->reason.value_or(""),
                one.target_health->description.value_or(""),
                task == status.tasks.end() ? "" : task_id(task->task_arn),
                group,
            });
        }
    }
    return targets;
}

/// Seconds since 1970 as RFC 3339, null where there is none: Go's time.Time.
Document time_of(const std::optional<Timestamp>& time) {
    return time ? Document(to_iso8601(*time)) : Document("0001-01-01T00:00:00Z");
}

Document to_document(const Deployment& deployment) {
    return Document::Map{
        {"id", deployment.id},
        {"desiredCount", deployment.desired_count},
        {"runningCount", deployment.running_count},
        {"updatedAt", time_of(deployment.updated_at)},
        {"launchType", deployment.launch_type.value_or("")},
        {"taskDefinition", deployment.task_definition},
        {"status", deployment.status},
    };
}

Document to_document(const Task& task) {
    Document::List images;
    for (const auto& container : task.containers)
        images.emplace_back(Document::Map{
            {"ID", container.image.value_or("")}, {"Digest", container.image_digest.value_or("")}
        });
    return Document::Map{
        {"health", task.health_status.value_or("UNKNOWN")},
        {"id", task_id(task.task_arn)},
        {"images", images.empty() ? Document{} : Document(std::move(images))},
        {"lastStatus", task.last_status},
        {"startedAt", time_of(task.started_at)},
        {"stoppedAt", time_of(task.stopped_at)},
        {"stoppedReason", task.stopped_reason.value_or("")},
        {"capacityProvider", task.capacity_provider_name.value_or("")},
        {"taskDefinitionARN", task.task_definition_arn},
    };
}

Document to_document(const TargetHealth& target) {
    return Document::Map{
        {"healthStatus",
         Document::Map{
             {"targetID", target.target_id},
             {"description", target.description},
             {"state", target.state},
             {"reason", target.reason},
         }},
        {"taskID", target.task_id},
        {"targetGroup", target.target_group},
    };
}

template <typename T>
Document to_documents(const std::vector<T>& items) {
    Document::List list;
    for (const auto& item : items)
        list.push_back(to_document(item));
    return list.empty() ? Document{} : Document(std::move(list));
}

} // namespace

std::string task_id(std::string_view arn) {
    return std::string(arn.substr(arn.rfind('/') + 1));
}

ServiceStatus service_status(
    const aws::Client& environment,
    const std::string& app,
    const std::string& env,
    const std::string& service
) {
    const auto arn = parse(deployed_service_arn(environment, app, env, service));
    const auto found =
        environment.call<DescribeServices>({.cluster = arn.cluster, .services = {arn.name}});
    if (found.services.empty())
        throw Error(format("ECS does not know service {} any more", arn.name), "deploy it again");
    ServiceStatus status{.service = found.services.front()};
    status.tasks = tasks_of(environment, arn, "RUNNING");
    status.stopped_tasks = tasks_of(environment, arn, "STOPPED");
    status.targets = targets_of(environment, status);
    return status;
}

std::string to_json(const ServiceStatus& status) {
    const auto& deployments = status.service.deployments;
    const auto last = deployments.empty() ? std::nullopt : deployments.front().updated_at;
    return codec::to_go_json(Document::Map{
        {"Service",
         Document::Map{
             {"desiredCount", status.service.desired_count},
             {"runningCount", status.service.running_count},
             {"status", status.service.status},
             {"deployments", to_documents(deployments)},
             {"lastDeploymentAt", time_of(last)},
             {"taskDefinition", status.service.task_definition},
         }},
        {"tasks", to_documents(status.tasks)},
        {"alarms", nullptr},
        {"stoppedTasks", to_documents(status.stopped_tasks)},
        {"targetHealthDescriptions", to_documents(status.targets)},
    });
}

} // namespace copilot::describe
