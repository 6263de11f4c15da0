// Tasks: RunTask and StopTask record what is wanted; the controller "tasks" makes it so.

#include "aws/api/ecs/describe_tasks.h"
#include "aws/api/ecs/list_tasks.h"
#include "aws/api/ecs/run_task.h"
#include "aws/api/ecs/stop_task.h"
#include "localcloud/ecs/describe.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/new_task.h"
#include "localcloud/ecs/operations.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using aws::ServiceError;

constexpr std::int64_t most_tasks_a_call = 10;

/// Those that an earlier call with the same token started.
std::vector<Task> started_before(Call& call, const std::string& cluster, const std::string& token) {
    std::vector<Task> found;
    if (token.empty())
        return found;
    for (auto& task : call.records.list<Task>(call.place(), cluster))
        if (task.client_token == token)
            found.push_back(std::move(task));
    return found;
}

Task start(Call& call, const api::RunTask::Input& input, const TaskDefinition& definition) {
    auto task = new_task(call, cluster_name(input.cluster), definition);
    task.network = *input.network_configuration->awsvpc_configuration;
    task.overrides = input.overrides;
    task.started_by = input.started_by.value_or("");
    task.client_token = input.client_token.value_or("");
    task.enable_execute_command = input.enable_execute_command.value_or(false);
    task.group = input.group.value_or(task.group);
    task.tags = tags_from(input.tags);
    if (input.propagate_tags == "TASK_DEFINITION")
        for (const auto& [key, value] : definition.tags)
            if (!task.tags.find(key))
                task.tags[key] = value;
    if (input.overrides) {
        task.cpu = input.overrides->cpu.value_or(task.cpu);
        task.memory = input.overrides->memory.value_or(task.memory);
    }
    call.records.put(call.place(), task);
    return task;
}

api::RunTask::Output run_task(const api::RunTask::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    const auto definition = require_task_definition(call, input.task_definition);
    const auto count = input.count.value_or(1);
    if (count < 1 || count > most_tasks_a_call)
        throw ServiceError("InvalidParameterException", "count must be between 1 and 10.");
    if (!input.network_configuration || !input.network_configuration->awsvpc_configuration)
        throw ServiceError(
            "InvalidParameterException",
            "Network Configuration must be provided when networkMode 'awsvpc' is specified."
        );
    auto tasks = started_before(call, cluster.name, input.client_token.value_or(""));
    if (tasks.empty())
        for (std::int64_t i = 0; i < count; ++i)
            tasks.push_back(start(call, input, definition));
    call.wake("tasks");
    api::RunTask::Output output;
    for (const auto& task : tasks)
        output.tasks.push_back(describe_task(call, task));
    return output;
}

api::StopTask::Output stop_task(const api::StopTask::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    auto task =
        call.records.find<Task>(call.place(), Task::id_of(cluster.name, short_name(input.task)));
    if (!task)
        throw ServiceError("InvalidParameterException", "The referenced task was not found.");
    if (task->desired_status != "STOPPED") {
        task->desired_status = "STOPPED";
        task->stop_code = "UserInitiated";
        task->stopped_reason = input.reason.value_or("Task stopped by user");
        task->stopping_at = call.clock.now();
        ++task->version;
        call.records.put(call.place(), *task);
        call.wake("tasks");
    }
    return {describe_task(call, *task)};
}

api::DescribeTasks::Output describe_tasks(const api::DescribeTasks::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    api::DescribeTasks::Output output;
    for (const auto& name : input.tasks) {
        const auto id = Task::id_of(cluster.name, short_name(name));
        if (const auto found = call.records.find<Task>(call.place(), id)) {
            output.tasks.push_back(describe_task(call, *found));
            if (!wants_tags(input.include))
                output.tasks.back().tags.clear();
        } else {
            output.failures.push_back({.arn = call.arn("ecs", "task/" + id), .reason = "MISSING"});
        }
    }
    return output;
}

bool is_listed(const api::ListTasks::Input& input, const Task& task) {
    if (task.desired_status != input.desired_status.value_or("RUNNING"))
        return false;
    if (input.service_name && task.service != short_name(*input.service_name))
        return false;
    if (input.started_by && task.started_by != *input.started_by)
        return false;
    if (input.launch_type && task.launch_type != *input.launch_type)
        return false;
    const auto revision = short_name(task.task_definition_arn);
    return !input.family || revision.substr(0, revision.find(':')) == *input.family;
}

api::ListTasks::Output list_tasks(const api::ListTasks::Input& input, Call& call) {
    const auto cluster = require_cluster(call, input.cluster);
    if (input.service_name)
        (void)require_service(call, input.cluster, *input.service_name);
    std::vector<std::string> arns;
    for (const auto& task : call.records.list<Task>(call.place()))
        if (task.cluster == cluster.name && is_listed(input, task))
            arns.push_back(task.arn);
    auto page = page_of(arns, input.next_token, input.max_results.value_or(100), std::identity{});
    return {std::move(page.items), std::move(page.next_token)};
}

} // namespace

void register_task_operations(Cloud& cloud) {
    cloud.on<api::DescribeTasks>(describe_tasks);
    cloud.on<api::ListTasks>(list_tasks);
    cloud.on<api::RunTask>(run_task);
    cloud.on<api::StopTask>(stop_task);
}

} // namespace copilot::localcloud::ecs
