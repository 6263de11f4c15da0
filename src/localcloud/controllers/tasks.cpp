// Each pass looks at the engine, brings the records up to date, lets the scheduler plan every
// service and every task take its next step; what takes time goes to workers, which wake this
// controller when they are done. A task that is found running is adopted as it is.

#include "localcloud/controllers/tasks.h"

#include "localcloud/controllers/workers.h"
#include "localcloud/ec2/network_interfaces.h"
#include "localcloud/ecs/container_spec.h"
#include "localcloud/ecs/engine.h"
#include "localcloud/ecs/find.h"
#include "localcloud/ecs/health.h"
#include "localcloud/ecs/new_task.h"
#include "localcloud/ecs/service_caller.h"
#include "localcloud/ecs/service_plan.h"
#include "localcloud/ecs/task_jobs.h"
#include "localcloud/ecs/task_plan.h"
#include "localcloud/elbv2/target_group.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

namespace copilot::localcloud {

namespace {

using namespace ecs;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t parallel_jobs = 8;
constexpr milliseconds transition_interval(50); // while something is on its way
constexpr milliseconds steady_interval = seconds(10);
constexpr milliseconds look_interval = seconds(10); // at the engine, when nothing called for it
/// A task whose health nobody checks counts as healthy once it has run for so long: many that
/// cannot work end in their first moments.
constexpr milliseconds settling_time = seconds(1);
constexpr auto stopped_tasks_kept = std::chrono::hours(1);
constexpr int most_rounds = 8; // of steps that follow from each other in one pass

/// By task ARN, then by the container's name in the task definition.
using Observed = std::map<std::string, std::map<std::string, host::Container>, std::less<>>;

struct TaskJob {
    Place place;
    Task task;
    TaskDefinition definition;
    TaskStep step;
};

struct Probe {
    Task task;
    std::string container;
    std::string runtime_id;
    Timestamp started;
    aws::ecs::HealthCheck check;
};

class TasksController final : public Controller {
public:
    explicit TasksController(Cloud& cloud) : cloud_(cloud) {}

    ~TasksController() override { release(); }

    [[nodiscard]] std::string_view name() const override { return "tasks"; }

    milliseconds reconcile() override;

    void release() override {
        if (watching_)
            cloud_.part<Engine>()->watch({});
        watching_ = false;
        workers_.stop();
    }

private:
    [[nodiscard]] std::set<Place> places_with_work();
    void look_at_engine(bool any_tasks);
    void remove_surplus(const std::set<std::string>& known);
    void reconcile_place(const Place& place);

    bool update_tasks(Call& call);
    bool schedule_services(Call& call);
    bool step_tasks(Call& call);
    bool take_step(Call& call, Task& task, const TaskDefinition& definition);
    [[nodiscard]] ScheduledTask as_scheduled(Call& call, const Service& service, const Task& task);
    bool has_settled(const Call& call, const Service& service, const Task& task);
    [[nodiscard]] TaskObservation observation_of(const Task& task);
    void apply(Call& call, ServicePlan& plan);
    void make_interface(Call& call, Task& task);
    void finish(Call& call, Task& task);
    void plan_probes(Call& call, const Task& task, const TaskDefinition& definition);
    void start(const TaskJob& job);
    void probe(const Place& place, const Probe& probe);

    Cloud& cloud_;
    Observed observed_;
    /// Tasks whose job was under way at that look, which therefore says nothing of them.
    std::set<std::string, std::less<>> unsettled_;
    std::chrono::steady_clock::time_point looked_{};
    std::atomic<bool> stale_ = true; ///< The engine has something new to say.
    bool watching_ = false;
    bool surplus_removed_ = false;

    // what one pass collects
    std::vector<TaskJob> jobs_;
    milliseconds next_ = steady_interval;
    std::set<std::string> known_tasks_;

    std::mutex health_mutex_;
    std::map<std::string, HealthHistory> health_; ///< By the engine's container ID.

    Workers workers_{parallel_jobs}; // last: its threads use everything above
};

milliseconds TasksController::reconcile() {
    const auto places = places_with_work();
    look_at_engine(!places.empty());
    jobs_.clear();
    known_tasks_.clear();
    next_ = steady_interval;
    for (const auto& place : places)
        reconcile_place(place);
    if (!surplus_removed_)
        remove_surplus(known_tasks_);
    for (const auto& job : jobs_)
        start(job);
    return stale_ ? std::min(next_, transition_interval) : next_;
}

std::set<Place> TasksController::places_with_work() {
    return cloud_.state().transact([](Records& records) {
        std::set<Place> places;
        for (const auto& [place, service] : records.all<Service>())
            if (service.status != "INACTIVE")
                places.insert(place);
        for (const auto& [place, task] : records.all<Task>())
            places.insert(place);
        return places;
    });
}

/// Asking costs the engine some milliseconds of work, so it is asked when a container has ended,
/// when a task is on its way, and now and then.
void TasksController::look_at_engine(bool any_tasks) {
    auto& engine = cloud_.part<Engine>();
    if (!any_tasks && !engine.was_used())
        return;
    const auto now = std::chrono::steady_clock::now();
    if (!stale_.exchange(false) && now - looked_ < look_interval)
        return;
    if (!watching_) {
        engine->watch([this] {
            stale_ = true;
            cloud_.wake("tasks");
        });
        watching_ = true;
    }
    looked_ = now;
    unsettled_ = workers_.busy(); // before the look: a job may end in the middle of it
    observed_.clear();
    for (auto& container : engine->list(std::string(task_label))) {
        const auto* arn = container.labels.find(task_label);
        const auto* container_name = container.labels.find(container_label);
        if (arn && container_name)
            observed_[*arn][*container_name] = std::move(container);
    }
    // what this look could not tell of, another one has to
    if (std::ranges::any_of(unsettled_, [](const auto& key) { return key.starts_with("arn:"); }))
        stale_ = true;
}

/// Containers of tasks that no record knows, or that have stopped: left by a daemon that was
/// killed.
void TasksController::remove_surplus(const std::set<std::string>& known) {
    for (const auto& [arn, containers] : observed_) {
        if (known.contains(arn))
            continue;
        for (const auto& [container_name, container] : containers)
            workers_.start(container.id, [this, id = container.id] {
                cloud_.part<Engine>()->remove(id);
            });
    }
    surplus_removed_ = true;
}

void TasksController::reconcile_place(const Place& place) {
    cloud_.in_transaction(service_caller(place), [&](Call& call) {
        update_tasks(call);
        for (int round = 0; round < most_rounds; ++round) {
            const bool scheduled = schedule_services(call);
            const bool stepped = step_tasks(call);
            if (!scheduled && !stepped)
                break;
        }
    });
}

TaskObservation TasksController::observation_of(const Task& task) {
    TaskObservation observation;
    if (const auto found = observed_.find(task.arn); found != observed_.end())
        observation.containers = found->second;
    if (!task.network_interface_id.empty() && task.last_status == "PENDING")
        observation.interface_ready =
            cloud_.part<Engine>().interface_ready(task.network_interface_id);
    return observation;
}

bool TasksController::update_tasks(Call& call) {
    bool changed = false;
    for (auto& task : call.records.list<Task>(call.place())) {
        if (task.last_status == "STOPPED") {
            if (task.stopped_at && call.clock.now() - *task.stopped_at > stopped_tasks_kept)
                call.records.erase<Task>(call.place(), task.record_id());
            continue;
        }
        known_tasks_.insert(task.arn);
        if (workers_.is_busy(task.arn) || unsettled_.contains(task.arn)
            || !observe(task, observation_of(task)))
            continue;
        ++task.version;
        call.records.put(call.place(), task);
        changed = true;
    }
    return changed;
}

ScheduledTask TasksController::as_scheduled(Call& call, const Service& service, const Task& task) {
    ScheduledTask scheduled{.task = task};
    const auto definition =
        task_definition_at(call.records, call.place(), task.task_definition_arn);
    const auto health = definition ? health_of(task, *definition) : "UNKNOWN";
    const bool checked =
        definition
        && std::ranges::any_of(
            definition->definition.container_definitions,
            [](const auto& container) {
                return container.health_check && container.essential.value_or(true);
            }
        );
    bool reachable = true;
    for (const auto& balancer : service.load_balancers) {
        const auto& group = balancer.target_group_arn.value_or("");
        const auto target = call.records.find<elbv2::Target>(
            call.place(),
            elbv2::Target::id_of(group, task.private_ip, balancer.container_port.value_or(0))
        );
        reachable = reachable && target && target->health == "healthy";
        const seconds grace(service.health_check_grace_period_seconds.value_or(0));
        if (target && target->health == "unhealthy" && task.started_at
            && call.clock.now() - *task.started_at > grace)
            scheduled.unfit = format("Task failed ELB health checks in (target-group {})", group);
    }
    if (health == "UNHEALTHY")
        scheduled.unfit = "Task failed container health checks";
    scheduled.healthy = task.last_status == "RUNNING" && task.registered && reachable
                        && (checked ? health == "HEALTHY" : has_settled(call, service, task));
    return scheduled;
}

bool TasksController::has_settled(const Call& call, const Service& service, const Task& task) {
    if (!service.load_balancers.empty()) // their checks say more than time does
        return true;
    const auto left = task.started_at.value_or(call.clock.now()) + settling_time - call.clock.now();
    if (left.count() > 0)
        next_ = std::min<milliseconds>(next_, left);
    return left.count() <= 0;
}

bool TasksController::schedule_services(Call& call) {
    bool changed = false;
    for (auto& service : call.records.list<Service>(call.place())) {
        if (service.status == "INACTIVE")
            continue;
        std::vector<ScheduledTask> tasks;
        for (const auto& task : call.records.list<Task>(call.place(), service.record_id()))
            if (task.last_status != "STOPPED")
                tasks.push_back(as_scheduled(call, service, task));
        const auto before = encode(service);
        auto plan = plan_service(std::move(service), tasks, call.clock.now());
        const bool acts = plan.start > 0 || !plan.stop.empty();
        if (plan.wait)
            next_ = std::min(next_, *plan.wait);
        if (acts)
            apply(call, plan);
        if (plan.service.deployments.front().rollout_state == "IN_PROGRESS"
            || plan.service.status == "DRAINING")
            next_ = std::min(next_, transition_interval);
        if (acts || encode(plan.service) != before) {
            call.records.put(call.place(), plan.service);
            changed = true;
        }
    }
    return changed;
}

void TasksController::apply(Call& call, ServicePlan& plan) {
    auto& service = plan.service;
    const auto now = call.clock.now();
    for (const auto& stop : plan.stop) {
        auto task =
            call.records.find<Task>(call.place(), Task::id_of(service.cluster, stop.task_id));
        if (!task)
            continue;
        task->desired_status = "STOPPED";
        task->stop_code = "ServiceSchedulerInitiated";
        task->stopped_reason = stop.reason;
        task->stopping_at = now;
        ++task->version;
        call.records.put(call.place(), *task);
        add_event(
            service,
            format("(service {}) has stopped 1 running tasks: (task {}).", service.name, task->id),
            now
        );
    }
    const auto definition =
        task_definition_at(call.records, call.place(), service.deployments.front().task_definition);
    for (std::int64_t i = 0; definition && i < plan.start; ++i) {
        const auto task = new_service_task(call, service, *definition);
        call.records.put(call.place(), task);
        known_tasks_.insert(task.arn);
        add_event(
            service,
            format("(service {}) has started 1 tasks: (task {}).", service.name, task.id),
            now
        );
    }
}

bool TasksController::step_tasks(Call& call) {
    bool changed = false;
    for (auto& task : call.records.list<Task>(call.place())) {
        if (task.last_status == "STOPPED")
            continue;
        if (task.last_status != "RUNNING" || task.desired_status == "STOPPED") {
            next_ = std::min(next_, transition_interval);
            stale_ = true;
        }
        if (workers_.is_busy(task.arn))
            continue;
        const auto definition =
            task_definition_at(call.records, call.place(), task.task_definition_arn);
        if (!definition)
            continue;
        if (take_step(call, task, *definition)) {
            ++task.version;
            call.records.put(call.place(), task);
            changed = true;
        } else if (task.last_status == "RUNNING" || task.last_status == "PENDING") {
            plan_probes(call, task, *definition);
        }
    }
    return changed;
}

/// Answers whether the record changed; what takes time is put down as a job.
bool TasksController::take_step(Call& call, Task& task, const TaskDefinition& definition) {
    auto step = plan_task(task, definition, observation_of(task));
    if (std::holds_alternative<Wait>(step))
        return false;
    if (std::holds_alternative<MakeInterface>(step)) {
        make_interface(call, task);
        return true;
    }
    if (std::holds_alternative<BecomeRunning>(step)) {
        task.last_status = "RUNNING";
        task.started_at = call.clock.now();
        return true;
    }
    if (const auto* reason = std::get_if<GiveUp>(&step)) {
        fail_task(call, task, reason->stop_code, reason->reason);
        return true;
    }
    if (std::holds_alternative<Finish>(step)) {
        finish(call, task);
        return true;
    }
    const auto service =
        call.records.find<Service>(call.place(), Service::id_of(task.cluster, task.service));
    const bool unknown_to_others = std::holds_alternative<Register>(step) && service
                                   && service->load_balancers.empty()
                                   && service->service_registries.empty();
    if (unknown_to_others) {
        task.registered = true;
        return true;
    }
    const bool queued =
        std::ranges::any_of(jobs_, [&](const TaskJob& job) { return job.task.arn == task.arn; });
    if (!queued)
        jobs_.push_back({call.place(), task, definition, std::move(step)});
    return false;
}

void TasksController::make_interface(Call& call, Task& task) {
    try {
        const auto& subnets = task.network.subnets;
        // the digits of the task's ID spread tasks over the subnets, and so over the zones
        const auto turn = static_cast<std::size_t>(std::stoul(task.id.substr(0, 7), nullptr, 16));
        const auto interface = ec2::make_network_interface(
            call,
            {
                .subnet_id = subnets.at(turn % subnets.size()),
                .group_ids = task.network.security_groups,
                .public_ip = task.network.assign_public_ip == "ENABLED",
                .description = "arn:aws:ecs:" + task.attachment_id,
                .requester_id = "amazon-ecs",
                .attached_to = task.arn,
            }
        );
        task.network_interface_id = interface.network_interface_id;
        task.subnet_id = interface.subnet_id;
        task.availability_zone = interface.availability_zone;
        task.private_ip = interface.private_ip_address;
        task.mac_address = interface.mac_address;
        task.last_status = "PENDING";
    } catch (const aws::ServiceError& error) {
        fail_task(
            call,
            task,
            "TaskFailedToStart",
            std::string("ResourceInitializationError: unable to make a network interface: ")
                + error.what()
        );
    }
}

void TasksController::finish(Call& call, Task& task) {
    if (!task.network_interface_id.empty())
        ec2::unmake_network_interface(call, task.network_interface_id);
    std::error_code ignored; // what cannot be removed now goes with the state
    std::filesystem::remove_all(task_directory(cloud_, task), ignored);
    std::filesystem::remove_all(volumes_directory(cloud_, task), ignored);
    for (auto& container : task.containers)
        container.last_status = "STOPPED";
    task.last_status = "STOPPED";
    task.stopped_at = call.clock.now();
}

void TasksController::plan_probes(Call& call, const Task& task, const TaskDefinition& definition) {
    for (const auto& container : task.containers) {
        const auto& all = definition.definition.container_definitions;
        const auto wanted =
            std::ranges::find(all, container.name, &aws::ecs::ContainerDefinition::name);
        if (wanted == all.end() || !wanted->health_check || container.last_status != "RUNNING"
            || wanted->health_check->command.empty() || wanted->health_check->command[0] == "NONE")
            continue;
        const std::lock_guard lock(health_mutex_);
        auto& history = health_[container.runtime_id];
        if (history.status == "UNKNOWN" && container.health_status != "UNKNOWN")
            history.status = container.health_status; // known from before this daemon
        const auto now = call.clock.now();
        if (now < history.next_check) {
            next_ = std::min<milliseconds>(next_, history.next_check - now);
            continue;
        }
        workers_.start(
            "health " + container.runtime_id,
            [this,
             place = call.place(),
             one =
                 Probe{
                     task,
                     container.name,
                     container.runtime_id,
                     container.started_at.value_or(now),
                     *wanted->health_check
                 }] { probe(place, one); }
        );
    }
}

void TasksController::probe(const Place& place, const Probe& one) {
    const auto result = cloud_.part<Engine>()->exec(
        one.runtime_id, command_of(one.check), seconds(one.check.timeout.value_or(5))
    );
    const bool passed = result.exit_code == 0 && !result.timed_out;
    std::string status;
    {
        const std::lock_guard lock(health_mutex_);
        auto& history = health_[one.runtime_id];
        history = after_check(history, one.check, passed, one.started, cloud_.clock().now());
        status = history.status;
    }
    cloud_.in_transaction(service_caller(place), [&](Call& call) {
        auto task = call.records.find<Task>(place, one.task.record_id());
        if (!task)
            return;
        for (auto& container : task->containers) {
            if (container.name != one.container || container.health_status == status)
                continue;
            container.health_status = status;
            ++task->version;
            call.records.put(place, *task);
            call.wake("tasks");
        }
    });
}

void TasksController::start(const TaskJob& job) {
    workers_.start(job.task.arn, [this, job] {
        if (const auto* launch = std::get_if<StartContainers>(&job.step))
            launch_containers(cloud_, job.place, job.task, job.definition, launch->names);
        else if (std::holds_alternative<StopContainers>(job.step))
            stop_containers(cloud_, job.place, job.task, job.definition);
        else if (std::holds_alternative<Register>(job.step))
            register_with_service(cloud_, job.place, job.task);
        else if (std::holds_alternative<Deregister>(job.step))
            deregister_from_service(cloud_, job.place, job.task);
        stale_ = true;
    });
}

} // namespace

std::unique_ptr<Controller> make_tasks_controller(Cloud& cloud) {
    return std::make_unique<TasksController>(cloud);
}

} // namespace copilot::localcloud
