#include "localcloud/ecs/service_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud::ecs {
namespace {

using std::chrono::seconds;
using testing::IsEmpty;
using testing::SizeIs;

const Timestamp now = *parse_timestamp("2026-11-30T21:39:30Z");

Deployment deployment(const std::string& id, const std::string& state = "IN_PROGRESS") {
    Deployment made;
    made.id = id;
    made.task_definition = "definition of " + id;
    made.rollout_state = state;
    return made;
}

Service service_wanting(std::int64_t count, std::vector<Deployment> deployments) {
    Service service;
    service.cluster = "c";
    service.name = "api";
    service.desired_count = count;
    service.deployments = std::move(deployments);
    service.task_definition = service.deployments.front().task_definition;
    service.deployment_configuration.deployment_circuit_breaker = {
        {.enable = true, .rollback = true}
    };
    return service;
}

ScheduledTask task(const std::string& id, const std::string& deployment_id, bool healthy = true) {
    ScheduledTask scheduled;
    scheduled.task.id = id;
    scheduled.task.service = "api";
    scheduled.task.deployment_id = deployment_id;
    scheduled.task.last_status = healthy ? "RUNNING" : "PENDING";
    scheduled.healthy = healthy;
    return scheduled;
}

std::vector<std::string> stopped(const ServicePlan& plan) {
    std::vector<std::string> ids;
    for (const auto& stop : plan.stop)
        ids.push_back(stop.task_id);
    return ids;
}

TEST(ServicePlan, starts_what_is_missing) {
    const auto plan =
        plan_service(service_wanting(3, {deployment("new")}), {task("a", "new")}, now);

    EXPECT_EQ(plan.start, 2);
    EXPECT_THAT(plan.stop, IsEmpty());
    EXPECT_EQ(plan.service.deployments.front().rollout_state, "IN_PROGRESS");
}

TEST(ServicePlan, is_complete_when_every_task_is_healthy) {
    const auto plan = plan_service(
        service_wanting(2, {deployment("new")}), {task("a", "new"), task("b", "new")}, now
    );

    EXPECT_EQ(plan.start, 0);
    EXPECT_EQ(plan.service.deployments.front().rollout_state, "COMPLETED");
    EXPECT_EQ(plan.service.events.front().message, "(service api) has reached a steady state.");
}

TEST(ServicePlan, waits_for_tasks_that_are_not_healthy_yet) {
    const auto plan =
        plan_service(service_wanting(1, {deployment("new")}), {task("a", "new", false)}, now);

    EXPECT_EQ(plan.start, 0);
    EXPECT_EQ(plan.service.deployments.front().rollout_state, "IN_PROGRESS");
}

TEST(ServicePlan, doubles_up_before_it_stops_the_old_tasks) {
    const auto service = service_wanting(2, {deployment("new"), deployment("old", "COMPLETED")});

    const auto plan = plan_service(service, {task("a", "old"), task("b", "old")}, now);

    EXPECT_EQ(plan.start, 2);
    EXPECT_THAT(plan.stop, IsEmpty());
}

TEST(ServicePlan, stops_one_old_task_for_each_new_healthy_one) {
    const auto service = service_wanting(2, {deployment("new"), deployment("old", "COMPLETED")});

    const auto plan = plan_service(
        service,
        {task("a", "old"), task("b", "old"), task("c", "new"), task("d", "new", false)},
        now
    );

    EXPECT_EQ(stopped(plan), std::vector<std::string>{"a"});
}

TEST(ServicePlan, stops_everything_old_first_when_nothing_has_to_stay) {
    auto service = service_wanting(2, {deployment("new"), deployment("old", "COMPLETED")});
    service.deployment_configuration.minimum_healthy_percent = 0;
    service.deployment_configuration.maximum_percent = 100;

    const auto plan = plan_service(service, {task("a", "old"), task("b", "old")}, now);

    EXPECT_EQ(plan.start, 0);
    EXPECT_THAT(plan.stop, SizeIs(2));
}

TEST(ServicePlan, forgets_a_deployment_when_its_last_task_is_gone) {
    const auto service = service_wanting(1, {deployment("new"), deployment("old", "COMPLETED")});

    const auto plan = plan_service(service, {task("c", "new")}, now);

    EXPECT_EQ(plan.service.deployments.front().rollout_state, "COMPLETED");
    EXPECT_THAT(plan.service.deployments, SizeIs(1));
}

TEST(ServicePlan, stops_the_youngest_when_there_are_too_many) {
    auto young = task("young", "new");
    young.task.created_at = now;
    auto old = task("old", "new");
    old.task.created_at = now - seconds(60);

    const auto plan =
        plan_service(service_wanting(1, {deployment("new", "COMPLETED")}), {old, young}, now);

    EXPECT_EQ(stopped(plan), std::vector<std::string>{"young"});
}

TEST(ServicePlan, replaces_a_task_that_fails_its_health_checks) {
    auto sick = task("sick", "new");
    sick.unfit = "Task failed container health checks";

    const auto plan =
        plan_service(service_wanting(1, {deployment("new", "COMPLETED")}), {sick}, now);

    EXPECT_EQ(stopped(plan), std::vector<std::string>{"sick"});
    EXPECT_EQ(plan.start, 1);
    EXPECT_EQ(plan.service.deployments.front().failed_tasks, 1);
}

TEST(ServicePlan, calls_a_deployment_failed_after_three_failures) {
    auto failing = deployment("new");
    failing.failed_tasks = 3;

    const auto plan = plan_service(service_wanting(1, {failing}), {}, now);

    EXPECT_EQ(plan.start, 0);
    EXPECT_EQ(plan.service.deployments.front().rollout_state, "FAILED");
    EXPECT_EQ(
        plan.service.deployments.front().rollout_state_reason,
        "ECS deployment circuit breaker: tasks failed to start."
    );
}

TEST(ServicePlan, goes_back_to_the_last_completed_deployment) {
    auto failing = deployment("new");
    failing.failed_tasks = 3;
    failing.created_at = now;
    const auto service = service_wanting(1, {failing, deployment("old", "COMPLETED")});

    const auto plan = plan_service(service, {task("a", "old")}, now);

    const auto& primary = plan.service.deployments.front();
    EXPECT_EQ(primary.id, "old");
    EXPECT_EQ(primary.status, "PRIMARY");
    EXPECT_EQ(plan.service.task_definition, "definition of old");
    EXPECT_EQ(plan.service.deployments.back().rollout_state, "FAILED");
    EXPECT_THAT(plan.stop, IsEmpty());
}

TEST(ServicePlan, waits_longer_after_each_failure_of_a_service_without_a_circuit_breaker) {
    auto failing = deployment("new");
    failing.failed_tasks = 5;
    failing.last_failure = now - seconds(1);
    auto service = service_wanting(1, {failing});
    service.deployment_configuration.deployment_circuit_breaker.reset();

    const auto plan = plan_service(service, {}, now);

    EXPECT_EQ(plan.start, 0);
    EXPECT_EQ(plan.wait, seconds(3));
}

TEST(ServicePlan, stops_all_tasks_of_a_deleted_service) {
    auto service = service_wanting(0, {deployment("new", "COMPLETED")});
    service.status = "DRAINING";

    const auto plan = plan_service(service, {task("a", "new"), task("b", "new")}, now);

    EXPECT_THAT(plan.stop, SizeIs(2));
    EXPECT_EQ(plan.service.status, "DRAINING");
    EXPECT_EQ(plan_service(service, {}, now).service.status, "INACTIVE");
}

TEST(ServiceFailures, are_forgiven_by_a_task_that_ran_for_a_while) {
    auto failing = deployment("new");
    failing.failed_tasks = 2;
    auto service = service_wanting(1, {failing});
    auto one = task("a", "new").task;
    one.started_at = now - std::chrono::minutes(5);

    count_failure(service, one, now);

    EXPECT_EQ(service.deployments.front().failed_tasks, 1);
}

TEST(ServiceFailures, trip_the_breaker_at_half_of_the_desired_count_but_never_before_three) {
    EXPECT_EQ(failure_threshold(1), 3);
    EXPECT_EQ(failure_threshold(9), 5);
    EXPECT_EQ(failure_threshold(1000), 200);
}

} // namespace
} // namespace copilot::localcloud::ecs
