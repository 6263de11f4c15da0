#include "localcloud/ecs/resource/failed_tasks.h"

#include "aws/api/ecs/describe_task_definition.h"
#include "aws/api/ecs/describe_tasks.h"
#include "aws/api/ecs/list_tasks.h"
#include "aws/api/logs/get_log_events.h"
#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

constexpr std::int64_t lines_shown = 5;

/// The newest of the service's stopped tasks that did not stop because they were told to.
std::optional<api::Task>
last_failure(const aws::Client& client, const std::string& cluster, const std::string& service) {
    const auto listed = client.try_call<api::ListTasks>(
        {.cluster = cluster, .service_name = service, .desired_status = "STOPPED"}
    );
    if (!listed || listed->task_arns.empty())
        return std::nullopt;
    const auto described =
        client.try_call<api::DescribeTasks>({.cluster = cluster, .tasks = listed->task_arns});
    if (!described)
        return std::nullopt;
    std::optional<api::Task> newest;
    for (const auto& task : described->tasks)
        if (task.stop_code != "ServiceSchedulerInitiated" && task.stop_code != "UserInitiated"
            && (!newest || newest->stopping_at < task.stopping_at))
            newest = task;
    if (!newest && !described->tasks.empty()) // health checks are the scheduler's own reason
        newest = described->tasks.front();
    return newest;
}

std::string last_lines(
    const aws::Client& client, const api::ContainerDefinition& container, const std::string& task_id
) {
    if (!container.log_configuration)
        return {};
    const auto& options = container.log_configuration->options;
    const auto* group = options.find("awslogs-group");
    const auto* prefix = options.find("awslogs-stream-prefix");
    if (!group || !prefix)
        return {};
    const auto read = client.try_call<aws::logs::GetLogEvents>({
        .log_group_name = *group,
        .log_stream_name = format("{}/{}/{}", *prefix, *container.name, task_id),
        .limit = lines_shown,
    });
    std::string lines;
    if (read)
        for (const auto& event : read->events)
            lines += (lines.empty() ? "" : " | ") + event.message;
    return lines;
}

} // namespace

std::string describe_failed_tasks(
    const aws::Client& client, const std::string& cluster, const std::string& service
) {
    const auto task = last_failure(client, cluster, service);
    if (!task)
        return {};
    const auto id = task->task_arn.substr(task->task_arn.rfind('/') + 1);
    auto text =
        format(" Task {} stopped: {}.", id, task->stopped_reason.value_or("no reason given"));
    const auto definition =
        client.try_call<api::DescribeTaskDefinition>({task->task_definition_arn});
    for (const auto& container : task->containers) {
        if (container.exit_code)
            text +=
                format(" Container {} exited with code {}.", container.name, *container.exit_code);
        if (container.reason
            && task->stopped_reason.value_or("").find(*container.reason) == std::string::npos)
            text += format(" Container {}: {}.", container.name, *container.reason);
        if (!definition || !definition->task_definition)
            continue;
        const auto& all = definition->task_definition->container_definitions;
        const auto wanted = std::ranges::find(all, container.name, &api::ContainerDefinition::name);
        if (wanted == all.end())
            continue;
        if (const auto lines = last_lines(client, *wanted, id); !lines.empty())
            text += format(" Its last output: {}", lines);
    }
    return text;
}

} // namespace copilot::localcloud::ecs
