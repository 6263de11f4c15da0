// What a task needs next, as a pure function of what is recorded and what is observed.
//
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html

#pragma once

#include "host/container_engine.h"
#include "localcloud/ecs/task.h"
#include "localcloud/ecs/task_definition.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace copilot::localcloud::ecs {

/// What is there of a task, outside the records.
struct TaskObservation {
    bool interface_ready = false; ///< Its network namespace is there.
    /// Its containers in the engine, by their names in the task definition.
    std::map<std::string, host::Container> containers{};
};

/// Nothing to do until something changes.
struct Wait {
    bool operator==(const Wait&) const = default;
};

/// PROVISIONING: a network interface is needed.
struct MakeInterface {
    bool operator==(const MakeInterface&) const = default;
};

/// These can start now: what they depend on is as they want it.
struct StartContainers {
    std::vector<std::string> names;

    bool operator==(const StartContainers&) const = default;
};

/// Every container has been started.
struct BecomeRunning {
    bool operator==(const BecomeRunning&) const = default;
};

/// The task cannot go on: it is to be stopped, for this reason.
struct GiveUp {
    std::string stop_code;
    std::string reason;

    bool operator==(const GiveUp&) const = default;
};

/// It is being stopped, and requests are to be kept from it first.
struct Deregister {
    bool operator==(const Deregister&) const = default;
};

/// It runs and its service's target groups and registries do not know it yet.
struct Register {
    bool operator==(const Register&) const = default;
};

/// It is being stopped and has containers.
struct StopContainers {
    bool operator==(const StopContainers&) const = default;
};

/// It is being stopped and nothing of it runs: its interface can go.
struct Finish {
    bool operator==(const Finish&) const = default;
};

using TaskStep = std::variant<
    Wait,
    MakeInterface,
    StartContainers,
    BecomeRunning,
    GiveUp,
    Register,
    Deregister,
    StopContainers,
    Finish>;

/// `task` has been brought up to date with `observe` before.
[[nodiscard]] TaskStep
plan_task(const Task& task, const TaskDefinition& definition, const TaskObservation& observation);

/// Notes in `task` what its containers do by now; answers whether anything changed.
bool observe(Task& task, const TaskObservation& observation);

/// What DescribeTasks says of the whole: UNHEALTHY when an essential container is, HEALTHY when
/// every essential container with a health check is, UNKNOWN otherwise.
[[nodiscard]] std::string health_of(const Task& task, const TaskDefinition& definition);

/// Whether the task ends with it; containers are essential unless they say otherwise.
[[nodiscard]] bool is_essential(const TaskDefinition& definition, const std::string& container);

} // namespace copilot::localcloud::ecs
