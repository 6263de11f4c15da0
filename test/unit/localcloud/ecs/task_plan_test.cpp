#include "localcloud/ecs/task_plan.h"

#include <gtest/gtest.h>

namespace copilot::localcloud::ecs {
namespace {

aws::ecs::ContainerDefinition container(const std::string& name, bool essential = true) {
    aws::ecs::ContainerDefinition made;
    made.name = name;
    made.image = name + ":1";
    made.essential = essential;
    return made;
}

TaskDefinition definition(std::vector<aws::ecs::ContainerDefinition> containers) {
    TaskDefinition made;
    made.definition.container_definitions = std::move(containers);
    return made;
}

Task task_of(const TaskDefinition& definition, const std::string& status = "PENDING") {
    Task task;
    task.id = "0a";
    task.last_status = status;
    for (const auto& one : definition.definition.container_definitions)
        task.containers.push_back({.name = *one.name, .image = *one.image});
    return task;
}

TaskObservation ready() {
    TaskObservation observation;
    observation.interface_ready = true;
    return observation;
}

host::Container in_state(host::ContainerState state, int exit_code = 0) {
    host::Container made;
    made.id = "r1";
    made.state = state;
    made.exit_code = exit_code;
    return made;
}

TEST(TaskPlan, makes_a_network_interface_first) {
    const auto only = definition({container("api")});

    EXPECT_EQ(plan_task(task_of(only, "PROVISIONING"), only, {}), TaskStep(MakeInterface{}));
}

TEST(TaskPlan, waits_until_the_interface_is_there) {
    const auto only = definition({container("api")});

    EXPECT_EQ(plan_task(task_of(only), only, {}), TaskStep(Wait{}));
    EXPECT_EQ(plan_task(task_of(only), only, ready()), TaskStep(StartContainers{{"api"}}));
}

TEST(TaskPlan, starts_a_container_only_after_what_it_depends_on) {
    auto api = container("api");
    api.depends_on = {{.container_name = "migrate", .condition = "SUCCESS"}};
    const auto both = definition({api, container("migrate", false)});
    auto task = task_of(both);

    EXPECT_EQ(plan_task(task, both, ready()), TaskStep(StartContainers{{"migrate"}}));
    task.containers[1].last_status = "RUNNING";
    EXPECT_EQ(plan_task(task, both, ready()), TaskStep(Wait{}));
    task.containers[1].last_status = "STOPPED";
    task.containers[1].exit_code = 0;
    EXPECT_EQ(plan_task(task, both, ready()), TaskStep(StartContainers{{"api"}}));
}

TEST(TaskPlan, gives_up_when_a_dependency_failed) {
    auto api = container("api");
    api.depends_on = {{.container_name = "migrate", .condition = "SUCCESS"}};
    const auto both = definition({api, container("migrate", false)});
    auto task = task_of(both);
    task.containers[1].last_status = "STOPPED";
    task.containers[1].exit_code = 1;

    const auto step = plan_task(task, both, ready());

    ASSERT_TRUE(std::holds_alternative<GiveUp>(step));
    EXPECT_EQ(std::get<GiveUp>(step).stop_code, "TaskFailedToStart");
}

TEST(TaskPlan, runs_when_every_container_has_been_started) {
    const auto only = definition({container("api")});
    auto task = task_of(only);
    task.containers[0].last_status = "RUNNING";

    EXPECT_EQ(plan_task(task, only, ready()), TaskStep(BecomeRunning{}));
}

TEST(TaskPlan, registers_a_running_task_of_a_service) {
    const auto only = definition({container("api")});
    auto task = task_of(only, "RUNNING");
    task.service = "api";
    task.containers[0].last_status = "RUNNING";

    EXPECT_EQ(plan_task(task, only, {}), TaskStep(Register{}));
    task.registered = true;
    EXPECT_EQ(plan_task(task, only, {}), TaskStep(Wait{}));
}

TEST(TaskPlan, ends_with_an_essential_container_and_not_with_another) {
    const auto both = definition({container("api"), container("sidecar", false)});
    auto task = task_of(both, "RUNNING");
    task.containers[0].last_status = "RUNNING";
    task.containers[1].last_status = "STOPPED";

    EXPECT_EQ(plan_task(task, both, {}), TaskStep(Wait{}));
    task.containers[0].last_status = "STOPPED";
    EXPECT_TRUE(std::holds_alternative<GiveUp>(plan_task(task, both, {})));
}

TEST(TaskPlan, takes_requests_away_before_it_stops_containers) {
    const auto only = definition({container("api")});
    auto task = task_of(only, "RUNNING");
    task.desired_status = "STOPPED";
    task.registered = true;
    TaskObservation observation;
    observation.containers["api"] = in_state(host::ContainerState::running);

    EXPECT_EQ(plan_task(task, only, observation), TaskStep(Deregister{}));
    task.registered = false;
    EXPECT_EQ(plan_task(task, only, observation), TaskStep(StopContainers{}));
    EXPECT_EQ(plan_task(task, only, {}), TaskStep(Finish{}));
}

TEST(TaskObservation, adopts_containers_that_still_run) {
    const auto only = definition({container("api")});
    auto task = task_of(only, "RUNNING");
    task.containers[0].last_status = "RUNNING";
    task.containers[0].runtime_id = "r1";
    TaskObservation observation;
    observation.containers["api"] = in_state(host::ContainerState::running);

    EXPECT_FALSE(observe(task, observation));
}

TEST(TaskObservation, notes_how_a_container_ended) {
    const auto only = definition({container("api")});
    auto task = task_of(only, "RUNNING");
    task.containers[0].last_status = "RUNNING";
    task.containers[0].runtime_id = "r1";
    TaskObservation observation;
    observation.containers["api"] = in_state(host::ContainerState::exited, 7);

    EXPECT_TRUE(observe(task, observation));
    EXPECT_EQ(task.containers[0].last_status, "STOPPED");
    EXPECT_EQ(task.containers[0].exit_code, 7);
}

TEST(TaskObservation, takes_a_container_that_is_gone_for_ended) {
    const auto only = definition({container("api")});
    auto task = task_of(only, "RUNNING");
    task.containers[0].last_status = "RUNNING";
    task.containers[0].runtime_id = "r1";

    EXPECT_TRUE(observe(task, {}));
    EXPECT_EQ(task.containers[0].last_status, "STOPPED");
    EXPECT_FALSE(task.containers[0].exit_code);
}

TEST(TaskHealth, follows_from_essential_containers_with_a_check) {
    auto api = container("api");
    api.health_check = {.command = {"CMD", "true"}};
    const auto both = definition({api, container("sidecar", false)});
    auto task = task_of(both, "RUNNING");

    EXPECT_EQ(health_of(task, both), "UNKNOWN");
    task.containers[0].health_status = "HEALTHY";
    EXPECT_EQ(health_of(task, both), "HEALTHY");
    task.containers[0].health_status = "UNHEALTHY";
    EXPECT_EQ(health_of(task, both), "UNHEALTHY");
}

} // namespace
} // namespace copilot::localcloud::ecs
