// The scheduler keeps the desired number of tasks of the PRIMARY deployment and takes the tasks of
// older ones away as the new ones become healthy, within the service's two percentages:
//
//   lower = desired * minimumHealthyPercent, rounded up:   so many stay healthy at any moment
//   upper = desired * maximumPercent, rounded down:        so many are there at any moment
//
// A deployment is COMPLETED once its desired number is healthy and no older one has a task left.
// Tasks that end by themselves count against it; past the threshold the circuit breaker calls it
// FAILED and, where it may, goes back to the last one that was completed.

#include "localcloud/ecs/service_plan.h"

#include "base/format.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t most_events = 100;
constexpr std::int64_t patient_failures = 3; // so many are tried again at once
constexpr milliseconds longest_delay = seconds(60);
constexpr milliseconds stable_after =
    seconds(60); // a task that ran so long forgives the failures before

bool is_alive(const ScheduledTask& scheduled) {
    return scheduled.task.desired_status == "RUNNING";
}

/// One pass over one service: the plan grows as the steps go.
class Scheduler {
public:
    Scheduler(Service service, const std::vector<ScheduledTask>& tasks, Timestamp now)
        : plan_{.service = std::move(service)}, tasks_(tasks), now_(now) {}

    ServicePlan close_down() {
        for (const auto& scheduled : tasks_)
            if (is_alive(scheduled))
                stop(scheduled, "Scaling activity initiated by (deployment " + primary().id + ")");
        if (tasks_.empty())
            plan_.service.status = "INACTIVE";
        return std::move(plan_);
    }

    ServicePlan schedule() {
        replace_unfit();
        trip_circuit_breaker();
        start_missing();
        stop_replaced();
        stop_surplus();
        complete();
        forget_old_deployments();
        return std::move(plan_);
    }

private:
    [[nodiscard]] Deployment& primary() { return plan_.service.deployments.front(); }

    [[nodiscard]] bool is_stopping(const ScheduledTask& scheduled) const {
        return std::ranges::find(plan_.stop, scheduled.task.id, &TaskStop::task_id)
               != plan_.stop.end();
    }

    [[nodiscard]] bool stays(const ScheduledTask& scheduled) const {
        return is_alive(scheduled) && !is_stopping(scheduled);
    }

    [[nodiscard]] bool is_primary(const ScheduledTask& scheduled) {
        return scheduled.task.deployment_id == primary().id;
    }

    template <typename Predicate>
    [[nodiscard]] std::int64_t count(Predicate&& predicate) {
        return std::ranges::count_if(tasks_, [&](const ScheduledTask& scheduled) {
            return stays(scheduled) && predicate(scheduled);
        });
    }

    void stop(const ScheduledTask& scheduled, std::string reason) {
        plan_.stop.push_back({scheduled.task.id, std::move(reason)});
    }

    void say(const std::string& message) {
        add_event(plan_.service, format("(service {}) {}", plan_.service.name, message), now_);
    }

    [[nodiscard]] std::int64_t lower() const {
        const auto percent =
            plan_.service.deployment_configuration.minimum_healthy_percent.value_or(100);
        return (plan_.service.desired_count * percent + 99) / 100;
    }

    [[nodiscard]] std::int64_t upper() const {
        const auto percent = plan_.service.deployment_configuration.maximum_percent.value_or(200);
        return plan_.service.desired_count * percent / 100;
    }

    void replace_unfit() {
        for (const auto& scheduled : tasks_) {
            if (!stays(scheduled) || !scheduled.unfit)
                continue;
            say(format("(task {}) {}", scheduled.task.id, *scheduled.unfit));
            stop(scheduled, *scheduled.unfit);
            count_failure(plan_.service, scheduled.task, now_);
        }
    }

    void trip_circuit_breaker() {
        const auto& breaker = plan_.service.deployment_configuration.deployment_circuit_breaker;
        if (!breaker || !breaker->enable || primary().rollout_state != "IN_PROGRESS"
            || primary().failed_tasks < failure_threshold(plan_.service.desired_count))
            return;
        primary().rollout_state = "FAILED";
        primary().rollout_state_reason = "ECS deployment circuit breaker: tasks failed to start.";
        primary().updated_at = now_;
        say(format("(deployment {}) deployment failed: tasks failed to start.", primary().id));
        if (breaker->rollback)
            roll_back();
    }

    /// The last completed deployment becomes the PRIMARY one again, with the tasks it still has.
    void roll_back() {
        auto& deployments = plan_.service.deployments;
        const auto good = std::ranges::find(deployments, "COMPLETED", &Deployment::rollout_state);
        if (good == deployments.end())
            return;
        say(format("rolling back to deployment {}.", good->id));
        deployments.front().status = "ACTIVE";
        std::rotate(deployments.begin(), good, good + 1);
        auto& back = deployments.front();
        back.status = "PRIMARY";
        back.rollout_state = "IN_PROGRESS";
        back.rollout_state_reason =
            format("ECS deployment circuit breaker: rolling back to deploymentId {}.", back.id);
        back.updated_at = now_;
        plan_.service.task_definition = back.task_definition;
        plan_.service.network_configuration = back.network_configuration;
    }

    [[nodiscard]] milliseconds delay_left() {
        const auto& deployment = primary();
        if (deployment.failed_tasks < patient_failures || !deployment.last_failure)
            return milliseconds(0);
        const auto doublings =
            std::min<std::int64_t>(deployment.failed_tasks - patient_failures, 6);
        const auto delay = std::min<milliseconds>(seconds(1) * (1L << doublings), longest_delay);
        return std::max(*deployment.last_failure + delay - now_, milliseconds(0));
    }

    void start_missing() {
        if (primary().rollout_state == "FAILED")
            return;
        const auto alive = count([](const auto&) { return true; });
        const auto of_primary = count([this](const auto& task) { return is_primary(task); });
        const auto room = std::max<std::int64_t>(upper() - alive, 0);
        const auto missing = std::min(plan_.service.desired_count - of_primary, room);
        if (missing <= 0)
            return;
        if (const auto left = delay_left(); left.count() > 0)
            plan_.wait = left;
        else
            plan_.start = missing;
    }

    void stop_replaced() {
        auto healthy = count([](const auto& task) { return task.healthy; });
        for (const bool healthy_ones : {false, true}) {
            for (const auto& scheduled : tasks_) {
                if (!stays(scheduled) || is_primary(scheduled) || scheduled.healthy != healthy_ones)
                    continue;
                if (healthy_ones && --healthy < lower())
                    return;
                stop(
                    scheduled, format("Scaling activity initiated by (deployment {})", primary().id)
                );
            }
        }
    }

    /// Those that do not run yet go first, then the youngest.
    void stop_surplus() {
        auto surplus = count([this](const auto& task) { return is_primary(task); })
                       - plan_.service.desired_count;
        std::vector<const ScheduledTask*> candidates;
        for (const auto& scheduled : tasks_)
            if (stays(scheduled) && is_primary(scheduled))
                candidates.push_back(&scheduled);
        std::ranges::stable_sort(candidates, [](const auto* a, const auto* b) {
            if (a->healthy != b->healthy)
                return !a->healthy;
            return a->task.created_at > b->task.created_at;
        });
        for (const auto* scheduled : candidates) {
            if (surplus-- <= 0)
                return;
            stop(*scheduled, format("Scaling activity initiated by (deployment {})", primary().id));
        }
    }

    void complete() {
        const auto healthy =
            count([this](const auto& task) { return is_primary(task) && task.healthy; });
        const auto old = count([this](const auto& task) { return !is_primary(task); });
        if (primary().rollout_state != "IN_PROGRESS" || old > 0
            || healthy != plan_.service.desired_count)
            return;
        primary().rollout_state = "COMPLETED";
        primary().rollout_state_reason = format("ECS deployment {} completed.", primary().id);
        primary().updated_at = now_;
        primary().failed_tasks = 0;
        say(format("(deployment {}) deployment completed.", primary().id));
        say("has reached a steady state.");
    }

    /// A failed deployment stays listed until a newer one is completed: whoever waits for it has to
    /// learn that it failed.
    void forget_old_deployments() {
        const bool settled = primary().rollout_state == "COMPLETED";
        const auto has_tasks = [this](const Deployment& deployment) {
            return count([&](const auto& task) { return task.task.deployment_id == deployment.id; })
                   > 0;
        };
        std::erase_if(plan_.service.deployments, [&](const Deployment& deployment) {
            if (deployment.id == primary().id || has_tasks(deployment))
                return false;
            if (deployment.rollout_state == "FAILED")
                return settled && deployment.created_at < primary().created_at;
            return settled || deployment.rollout_state == "IN_PROGRESS";
        });
    }

    ServicePlan plan_;
    const std::vector<ScheduledTask>& tasks_;
    Timestamp now_;
};

} // namespace

ServicePlan plan_service(Service service, const std::vector<ScheduledTask>& tasks, Timestamp now) {
    const bool closing = service.status != "ACTIVE";
    Scheduler scheduler(std::move(service), tasks, now);
    return closing ? scheduler.close_down() : scheduler.schedule();
}

void count_failure(Service& service, const Task& task, Timestamp now) {
    const auto deployment =
        std::ranges::find(service.deployments, task.deployment_id, &Deployment::id);
    if (deployment == service.deployments.end())
        return;
    if (task.started_at && now - *task.started_at > stable_after)
        deployment->failed_tasks = 0;
    ++deployment->failed_tasks;
    deployment->last_failure = now;
    deployment->updated_at = now;
}

void add_event(Service& service, const std::string& message, Timestamp now) {
    const auto id = format("{}-{}", now.time_since_epoch().count(), service.events.size());
    service.events.insert(
        service.events.begin(), {.id = id, .created_at = now, .message = message}
    );
    if (service.events.size() > most_events)
        service.events.resize(most_events);
}

std::int64_t failure_threshold(std::int64_t desired_count) {
    return std::clamp<std::int64_t>((desired_count + 1) / 2, 3, 200);
}

} // namespace copilot::localcloud::ecs
