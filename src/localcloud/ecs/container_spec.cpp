// Fargate's rules for what a container gets: its own limits where it has them, the task's
// otherwise.

#include "localcloud/ecs/container_spec.h"

#include "base/format.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;

constexpr std::int64_t mebibyte = 1024L * 1024;
constexpr std::int64_t stop_timeout = 30; // seconds, as on Fargate

/// A number and the unit behind it, in lower case.
struct Quantity {
    double number = 0;
    std::string unit;
};

std::optional<Quantity> parse_quantity(const std::string& text) {
    Quantity quantity;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, quantity.number);
    if (read.ec != std::errc{} || quantity.number <= 0)
        return std::nullopt;
    for (const char c : std::string_view(read.ptr, end))
        if (c != ' ')
            quantity.unit += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return quantity;
}

const api::ContainerOverride* override_of(const Task& task, const std::string& container) {
    if (task.overrides)
        for (const auto& one : task.overrides->container_overrides)
            if (one.name == container)
                return &one;
    return nullptr;
}

host::ContainerLimits limits_of(const Task& task, const api::ContainerDefinition& container) {
    host::ContainerLimits limits;
    const auto* changed = override_of(task, *container.name);
    const auto own = changed && changed->memory ? changed->memory : container.memory;
    if (const auto memory = own ? own : parse_memory(task.memory))
        limits.memory_bytes = *memory * mebibyte;
    limits.cpu_units = parse_cpu(task.cpu);
    return limits;
}

std::vector<host::Mount>
mounts_of(const api::ContainerDefinition& container, const ContainerSetting& setting) {
    std::vector<host::Mount> mounts{
        {setting.resolver_file, "/etc/resolv.conf", false},
        {setting.hosts_file, "/etc/hosts", false},
    };
    for (const auto& point : container.mount_points)
        if (point.source_volume && point.container_path)
            mounts.push_back({
                .source = setting.volumes_directory + "/" + *point.source_volume,
                .target = *point.container_path,
                .read_only = point.read_only.value_or(false),
            });
    return mounts;
}

std::optional<std::vector<std::string>> unless_empty(const std::vector<std::string>& words) {
    return words.empty() ? std::nullopt : std::optional(words);
}

} // namespace

host::ContainerSpec container_spec(
    const Task& task, const api::ContainerDefinition& container, const ContainerSetting& setting
) {
    host::ContainerSpec spec{
        .name = engine_name(task, *container.name),
        .image = setting.image,
        .entrypoint = unless_empty(container.entry_point),
        .command = unless_empty(container.command),
        .environment = setting.environment,
        .labels = container.docker_labels,
        .network_namespace = "/run/netns/copilot-" + task.network_interface_id,
        .hostname = hostname_of(task, setting.region),
        .mounts = mounts_of(container, setting),
        .user = container.user.value_or(""),
        .working_directory = container.working_directory.value_or(""),
        .read_only_root = container.readonly_root_filesystem.value_or(false),
        .limits = limits_of(task, container),
        .stop_timeout = std::chrono::seconds(container.stop_timeout.value_or(stop_timeout)),
        .log_file = setting.log_file,
    };
    if (const auto* changed = override_of(task, *container.name);
        changed && !changed->command.empty())
        spec.command = changed->command;
    spec.labels[task_label] = task.arn;
    spec.labels[container_label] = *container.name;
    return spec;
}

std::string engine_name(const Task& task, const std::string& container) {
    return format("copilot-{}-{}", task.id, container);
}

std::string hostname_of(const Task& task, const std::string& region) {
    auto dashed = task.private_ip;
    std::ranges::replace(dashed, '.', '-');
    return format("ip-{}.{}.compute.internal", dashed, region);
}

std::optional<std::int64_t> parse_cpu(const std::string& text) {
    const auto quantity = parse_quantity(text);
    if (!quantity || (!quantity->unit.empty() && quantity->unit != "vcpu"))
        return std::nullopt;
    const double units = quantity->unit.empty() ? quantity->number : quantity->number * 1024;
    return static_cast<std::int64_t>(std::llround(units));
}

std::optional<std::int64_t> parse_memory(const std::string& text) {
    const auto quantity = parse_quantity(text);
    if (!quantity || (!quantity->unit.empty() && quantity->unit != "gb"))
        return std::nullopt;
    const double mebibytes = quantity->unit.empty() ? quantity->number : quantity->number * 1024;
    return static_cast<std::int64_t>(std::llround(mebibytes));
}

} // namespace copilot::localcloud::ecs
