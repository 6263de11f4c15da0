// A task goes forward one step at a time; every step is recorded before the next, so a daemon that
// was killed anywhere goes on from where the records and the engine say it was.

#include "localcloud/ecs/task_plan.h"

#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

using Definition = aws::ecs::ContainerDefinition;

const Definition* definition_of(const TaskDefinition& definition, const std::string& name) {
    for (const auto& container : definition.definition.container_definitions)
        if (container.name == name)
            return &container;
    return nullptr;
}

const TaskContainer* container_of(const Task& task, const std::string& name) {
    const auto found = std::ranges::find(task.containers, name, &TaskContainer::name);
    return found == task.containers.end() ? nullptr : &*found;
}

bool has_ended(const TaskContainer& container) {
    return container.last_status == "STOPPED";
}

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
bool is_met(const aws::ecs::ContainerDependency& dependency, const Task& task) {
    const auto* other = container_of(task, dependency.container_name);
    if (!other)
        return false;
    if (dependency.condition == "START")
        return other->last_status != "PENDING";
    if (dependency.condition == "HEALTHY")
        return other->health_status == "HEALTHY";
    if (dependency.condition == "SUCCESS")
        return has_ended(*other) && other->exit_code == 0;
    return has_ended(*other); // COMPLETE
}

bool can_never_be_met(const aws::ecs::ContainerDependency& dependency, const Task& task) {
    const auto* other = container_of(task, dependency.container_name);
    return !other || (has_ended(*other) && !is_met(dependency, task));
}

std::vector<std::string> startable(const Task& task, const TaskDefinition& definition) {
    std::vector<std::string> names;
    for (const auto& container : task.containers) {
        if (container.last_status != "PENDING")
            continue;
        const auto* wanted = definition_of(definition, container.name);
        if (wanted && std::ranges::all_of(wanted->depends_on, [&](const auto& dependency) {
                return is_met(dependency, task);
            }))
            names.push_back(container.name);
    }
    return names;
}

std::optional<GiveUp> reason_to_give_up(const Task& task, const TaskDefinition& definition) {
    for (const auto& container : task.containers) {
        if (has_ended(container) && is_essential(definition, container.name))
            return GiveUp{"EssentialContainerExited", "Essential container in task exited"};
        const auto* wanted = definition_of(definition, container.name);
        if (!wanted || container.last_status != "PENDING")
            continue;
        for (const auto& dependency : wanted->depends_on)
            if (can_never_be_met(dependency, task))
                return GiveUp{
                    "TaskFailedToStart",
                    format(
                        "dependency of container {} on {} ({}) cannot be met",
                        container.name,
                        dependency.container_name,
                        dependency.condition
                    )
                };
    }
    return std::nullopt;
}

TaskStep plan_stop(const Task& task, const TaskObservation& observation) {
    if (task.last_status == "STOPPED")
        return Wait{};
    if (task.registered)
        return Deregister{};
    if (!observation.containers.empty())
        return StopContainers{};
    return Finish{};
}

TaskStep
plan_start(const Task& task, const TaskDefinition& definition, const TaskObservation& observation) {
    if (!observation.interface_ready)
        return Wait{};
    if (auto names = startable(task, definition); !names.empty())
        return StartContainers{std::move(names)};
    const bool all_started =
        std::ranges::none_of(task.containers, [](const TaskContainer& container) {
            return container.last_status == "PENDING";
        });
    if (all_started)
        return BecomeRunning{};
    return Wait{};
}

} // namespace

bool is_essential(const TaskDefinition& definition, const std::string& container) {
    const auto* found = definition_of(definition, container);
    return !found || found->essential.value_or(true);
}

TaskStep
plan_task(const Task& task, const TaskDefinition& definition, const TaskObservation& observation) {
    if (task.desired_status == "STOPPED")
        return plan_stop(task, observation);
    if (task.last_status == "PROVISIONING")
        return MakeInterface{};
    if (auto reason = reason_to_give_up(task, definition))
        return *std::move(reason);
    if (task.last_status == "PENDING")
        return plan_start(task, definition, observation);
    if (!task.service.empty() && !task.registered)
        return Register{};
    return Wait{};
}

bool observe(Task& task, const TaskObservation& observation) {
    bool changed = false;
    for (auto& container : task.containers) {
        if (container.runtime_id.empty() || has_ended(container))
            continue;
        const auto found = observation.containers.find(container.name);
        if (found == observation.containers.end()) {
            container.last_status = "STOPPED";
            container.reason = "the container is gone";
            changed = true;
        } else if (found->second.state == host::ContainerState::exited) {
            container.last_status = "STOPPED";
            container.exit_code = found->second.exit_code;
            if (found->second.out_of_memory)
                container.reason = "OutOfMemoryError: Container killed due to memory usage";
            changed = true;
        } else if (found->second.state == host::ContainerState::created
                   && container.last_status == "RUNNING") {
            container.last_status = "STOPPED";
            container.reason = "the machine was started anew";
            changed = true;
        } else if (found->second.state == host::ContainerState::running
                   && container.last_status == "PENDING") {
            container.last_status = "RUNNING";
            container.started_at = found->second.started;
            changed = true;
        }
    }
    return changed;
}

std::string health_of(const Task& task, const TaskDefinition& definition) {
    bool any_check = false;
    bool all_healthy = true;
    for (const auto& container : task.containers) {
        const auto* wanted = definition_of(definition, container.name);
        if (!wanted || !wanted->health_check || !is_essential(definition, container.name))
            continue;
        if (container.health_status == "UNHEALTHY")
            return "UNHEALTHY";
        any_check = true;
        all_healthy = all_healthy && container.health_status == "HEALTHY";
    }
    return any_check && all_healthy ? "HEALTHY" : "UNKNOWN";
}

} // namespace copilot::localcloud::ecs
