#include "localcloud/ecs/task_jobs.h"

#include "host/ipv4.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/ecr/registry.h"
#include "localcloud/ecs/container_spec.h"
#include "localcloud/ecs/engine.h"
#include "localcloud/ecs/environment.h"
#include "localcloud/ecs/registration.h"
#include "localcloud/ecs/service_caller.h"
#include "localcloud/ecs/service_plan.h"
#include "localcloud/in_process_transport.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/group.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

/// Changes the task as it is recorded by now; nothing happens when it is gone.
template <typename Change>
void change_task(Cloud& cloud, const Place& place, const Task& task, Change&& change) {
    cloud.in_transaction(service_caller(place), [&](Call& call) {
        auto found = call.records.find<Task>(place, task.record_id());
        if (!found)
            return;
        change(call, *found);
        ++found->version;
        call.records.put(place, *found);
        call.wake("tasks");
    });
}

TaskContainer& container_of(Task& task, const std::string& name) {
    return *std::ranges::find(task.containers, name, &TaskContainer::name);
}

template <typename Work>
auto failing_as(const std::string& kind, Work&& work) {
    try {
        return work();
    } catch (Error& error) {
        error.prepend(kind);
        throw;
    }
}

/// The third address of the VPC's range answers DNS.
std::string resolver_of(const std::string& cidr_block) {
    const auto range = host::Ipv4Range::parse(cidr_block);
    if (!range)
        throw Error("the VPC's range " + cidr_block + " cannot be read");
    return range->base.plus(2).text();
}

/// What the container sees of names: the VPC's resolver, and itself.
void write_name_files(Cloud& cloud, const Place& place, const Task& task) {
    const auto cidr = cloud.in_transaction(service_caller(place), [&](Call& call) {
        const auto interface =
            call.records.find<ec2::NetworkInterface>(place, task.network_interface_id);
        const auto vpc =
            interface ? call.records.find<ec2::Vpc>(place, interface->vpc_id) : std::nullopt;
        return vpc ? vpc->cidr_block : std::string();
    });
    if (cidr.empty())
        throw Error("network interface " + task.network_interface_id + " is gone");
    const auto directory = task_directory(cloud, task);
    const auto hostname = hostname_of(task, place.region);
    io::make_directories(directory, 0755);
    io::write_file(
        directory / "resolv.conf",
        format(
            "nameserver {}\nsearch {}.compute.internal\noptions timeout:2 attempts:3\n",
            resolver_of(cidr),
            place.region
        )
    );
    io::write_file(
        directory / "hosts",
        format(
            "127.0.0.1 localhost\n{} {} {}\n",
            task.private_ip,
            hostname,
            hostname.substr(0, hostname.find('.'))
        )
    );
}

void make_volumes(Cloud& cloud, const Task& task, const TaskDefinition& definition) {
    for (const auto& volume : definition.definition.volumes)
        io::make_directories(volumes_directory(cloud, task) / volume.name.value_or("volume"), 0755);
}

std::string option(const api::ContainerDefinition& container, std::string_view name) {
    const auto* found = container.log_configuration->options.find(name);
    return found ? *found : std::string();
}

/// Records where the container's output goes, before there is any. Answers the file.
std::string prepare_log(
    Cloud& cloud, const Place& place, const Task& task, const api::ContainerDefinition& container
) {
    const auto directory = cloud.directories().state / "containers" / "logs";
    io::make_directories(directory, 0700);
    const auto name = engine_name(task, *container.name);
    auto file = (directory / (name + ".log")).string();
    if (!container.log_configuration)
        return file;
    const auto group = option(container, "awslogs-group");
    const auto prefix = option(container, "awslogs-stream-prefix");
    cloud.in_transaction(service_caller(place), [&](Call& call) {
        if (!call.records.find<logs::Group>(place, group)) {
            if (option(container, "awslogs-create-group") != "true")
                throw Error(
                    format("failed to validate logger args: log group {} does not exist", group)
                );
            call.records.put(
                place,
                logs::Group{
                    .name = group,
                    .arn = call.arn("logs", "log-group:" + group),
                    .created_at = call.clock.now()
                }
            );
        }
        call.records.put(
            place,
            logs::Source{
                .container = name,
                .file = file,
                .group = group,
                .stream =
                    prefix.empty() ? task.id : format("{}/{}/{}", prefix, *container.name, task.id),
            }
        );
    });
    return file;
}

void launch_container(
    Cloud& cloud, const Place& place, const Task& task, const api::ContainerDefinition& container
) {
    auto& engine = *cloud.part<Engine>();
    const auto image = failing_as("CannotPullContainerError", [&] {
        auto& registry = cloud.part<ecr::Registry>();
        const auto reference = registry.local_reference(*container.image);
        if (reference.starts_with(registry->address()))
            registry->ensure_running();
        return engine.pull(reference);
    });
    ContainerSetting setting{
        .region = place.region,
        .image = image.id,
        .resolver_file = task_directory(cloud, task) / "resolv.conf",
        .hosts_file = task_directory(cloud, task) / "hosts",
        .volumes_directory = volumes_directory(cloud, task),
    };
    failing_as("ResourceInitializationError", [&] {
        InProcessTransport transport(cloud.server(), service_caller(place, task.arn));
        setting.environment =
            resolve_environment(aws::Client(transport), task, container, place.region);
        setting.log_file = prepare_log(cloud, place, task, container);
    });
    const auto id = failing_as("CannotStartContainerError", [&] {
        auto made = engine.create(container_spec(task, container, setting));
        engine.start(made);
        return made;
    });
    change_task(cloud, place, task, [&](Call& call, Task& now) {
        auto& started = container_of(now, *container.name);
        started.runtime_id = id;
        started.image_digest = image.digest;
        started.last_status = "RUNNING";
        started.started_at = call.clock.now();
    });
}

std::vector<const api::ContainerDefinition*>
definitions_of(const TaskDefinition& definition, const std::vector<std::string>& names) {
    std::vector<const api::ContainerDefinition*> found;
    for (const auto& container : definition.definition.container_definitions)
        if (std::ranges::find(names, *container.name) != names.end())
            found.push_back(&container);
    return found;
}

/// How a container ended, as the engine says.
void record_end(Cloud& cloud, const Place& place, const Task& task, const host::Container& ended) {
    const auto* name = ended.labels.find(container_label);
    if (!name)
        return;
    change_task(cloud, place, task, [&](Call&, Task& now) {
        for (auto& container : now.containers) {
            if (container.name != *name)
                continue;
            container.last_status = "STOPPED";
            if (ended.state == host::ContainerState::exited)
                container.exit_code = ended.exit_code;
            if (ended.out_of_memory) // which only this look tells
                container.reason = "OutOfMemoryError: Container killed due to memory usage";
        }
    });
}

void finish_log(Cloud& cloud, const Place& place, const std::string& container) {
    auto source = cloud.in_transaction(service_caller(place), [&](Call& call) {
        auto found = call.records.find<logs::Source>(place, container);
        if (found) {
            found->ended = true;
            call.records.put(place, *found);
            call.wake("logs");
        }
        return found;
    });
    if (source)
        cloud.part<logs::EventStore>().collect(
            place, *source, cloud.clock().now().time_since_epoch().count()
        );
}

std::optional<Service> service_of(Cloud& cloud, const Place& place, const Task& task) {
    return cloud.state().transact([&](Records& records) {
        return records.find<Service>(place, Service::id_of(task.cluster, task.service));
    });
}

} // namespace

io::Path task_directory(const Cloud& cloud, const Task& task) {
    return cloud.directories().run / "tasks" / task.id;
}

io::Path volumes_directory(const Cloud& cloud, const Task& task) {
    return cloud.directories().state / "containers" / "volumes" / task.id;
}

void fail_task(Call& call, Task& task, const std::string& stop_code, const std::string& reason) {
    if (task.desired_status == "STOPPED")
        return;
    task.desired_status = "STOPPED";
    task.stop_code = stop_code;
    task.stopped_reason = reason;
    task.stopping_at = call.clock.now();
    const auto id = Service::id_of(task.cluster, task.service);
    if (task.service.empty())
        return;
    if (auto service = call.records.find<Service>(call.place(), id)) {
        count_failure(*service, task, call.clock.now());
        call.records.put(call.place(), *service);
    }
}

void launch_containers(
    Cloud& cloud,
    const Place& place,
    const Task& task,
    const TaskDefinition& definition,
    const std::vector<std::string>& names
) {
    std::string current;
    try {
        change_task(cloud, place, task, [](Call& call, Task& now) {
            if (!now.pull_started_at)
                now.pull_started_at = call.clock.now();
        });
        write_name_files(cloud, place, task);
        make_volumes(cloud, task, definition);
        for (const auto* container : definitions_of(definition, names)) {
            current = *container->name;
            launch_container(cloud, place, task, *container);
        }
        change_task(cloud, place, task, [](Call& call, Task& now) {
            now.pull_stopped_at = call.clock.now();
        });
    } catch (const Error& error) {
        const std::string reason = error.what();
        change_task(cloud, place, task, [&](Call& call, Task& now) {
            for (auto& container : now.containers)
                if (container.name == current)
                    container.reason = reason;
            fail_task(call, now, "TaskFailedToStart", reason);
        });
    }
}

void stop_containers(
    Cloud& cloud, const Place& place, const Task& task, const TaskDefinition& definition
) {
    auto& engine = *cloud.part<Engine>();
    auto containers = definition.definition.container_definitions;
    std::ranges::reverse(containers); // those that others depend on go last
    for (const auto& container : containers) {
        const auto name = engine_name(task, *container.name);
        const auto there = engine.inspect(name);
        if (!there)
            continue;
        if (there->state == host::ContainerState::running)
            engine.stop(there->id, std::chrono::seconds(container.stop_timeout.value_or(30)));
        if (const auto ended = engine.inspect(name))
            record_end(cloud, place, task, *ended);
        finish_log(cloud, place, name);
        engine.remove(there->id);
    }
    change_task(cloud, place, task, [](Call&, Task&) {});
}

void register_with_service(Cloud& cloud, const Place& place, const Task& task) {
    const auto service = service_of(cloud, place, task);
    if (!service)
        return;
    try {
        InProcessTransport transport(cloud.server(), service_caller(place, task.arn));
        register_task(aws::Client(transport), *service, task, place.region);
        change_task(cloud, place, task, [](Call&, Task& now) { now.registered = true; });
    } catch (const Error& error) {
        const std::string reason = error.what();
        change_task(cloud, place, task, [&](Call& call, Task& now) {
            fail_task(call, now, "TaskFailedToStart", reason);
        });
    }
}

void deregister_from_service(Cloud& cloud, const Place& place, const Task& task) {
    if (const auto service = service_of(cloud, place, task)) {
        InProcessTransport transport(cloud.server(), service_caller(place, task.arn));
        deregister_task(aws::Client(transport), *service, task);
    }
    change_task(cloud, place, task, [](Call&, Task& now) {
        now.registered = false;
        now.last_status = "DEACTIVATING";
    });
}

} // namespace copilot::localcloud::ecs
