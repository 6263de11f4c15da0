// Translates between podman's documents and our types. Pure: nothing here talks to podman.

#include "host/podman/api.h"

#include "base/format.h"
#include "codec/json.h"

namespace copilot::host::podman {

namespace {

constexpr std::int64_t scheduling_period = 100'000;     // microseconds, the kernel's own default
constexpr std::int64_t shortest_quota = 1'000;          // microseconds: the kernel refuses less
constexpr std::int64_t largest_log = 64L * 1024 * 1024; // bytes in one container's file

Document strings(const std::vector<std::string>& texts) {
    return encode(texts);
}

Document mounts(const std::vector<Mount>& mounts) {
    Document::List list;
    for (const auto& mount : mounts) {
        Document::List options{"rbind", mount.read_only ? "ro" : "rw"};
        list.push_back(Document::Map{
            {"type", "bind"},
            {"source", mount.source},
            {"destination", mount.target},
            {"options", std::move(options)},
        });
    }
    return list;
}

Document limits(const ContainerLimits& limits) {
    Document::Map resources;
    if (limits.memory_bytes) // swap counts with memory: a task gets no more than it asked for
        resources.set(
            "memory", Document::Map{{"limit", *limits.memory_bytes}, {"swap", *limits.memory_bytes}}
        );
    if (limits.cpu_units) {
        const auto quota = std::max(*limits.cpu_units * scheduling_period / 1024, shortest_quota);
        resources.set("cpu", Document::Map{{"quota", quota}, {"period", scheduling_period}});
    }
    return resources;
}

std::vector<std::string> texts_at(const Document& document, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto* found = document.find(key); found && found->list())
        for (const auto& item : *found->list())
            texts.push_back(item.scalar_text());
    return texts;
}

std::string text_at(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    return found ? found->scalar_text() : std::string();
}

std::int64_t integer_at(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    const auto* integer = found ? found->integer() : nullptr;
    return integer ? *integer : 0;
}

ContainerState state_of(std::string_view word) {
    if (word == "running" || word == "paused" || word == "stopping")
        return ContainerState::running;
    if (word == "exited" || word == "stopped" || word == "removing")
        return ContainerState::exited;
    return ContainerState::created; // created, configured, initialized
}

/// podman says the year 1 for "never".
std::optional<Timestamp> moment(std::optional<Timestamp> time) {
    if (time && *time <= Timestamp{})
        return std::nullopt;
    return time;
}

Dictionary<std::string> labels_of(const Document* labels) {
    Dictionary<std::string> read;
    if (labels && labels->map())
        decode_into(read, *labels);
    return read;
}

std::chrono::seconds
seconds_at(const Document& document, std::string_view key, std::chrono::seconds otherwise) {
    const std::chrono::nanoseconds found{integer_at(document, key)};
    return found.count() > 0 ? std::chrono::duration_cast<std::chrono::seconds>(found) : otherwise;
}

std::optional<Image::HealthCheck> health_check_of(const Document* check) {
    if (!check || !check->map())
        return std::nullopt;
    Image::HealthCheck read{.test = texts_at(*check, "Test")};
    if (read.test.empty() || read.test.front() == "NONE")
        return std::nullopt;
    read.interval = seconds_at(*check, "Interval", read.interval);
    read.timeout = seconds_at(*check, "Timeout", read.timeout);
    read.start_period = seconds_at(*check, "StartPeriod", read.start_period);
    if (const auto retries = integer_at(*check, "Retries"); retries > 0)
        read.retries = static_cast<int>(retries);
    return read;
}

} // namespace

Document create_request(const ContainerSpec& spec) {
    Document::Map request{
        {"name", spec.name},
        {"image", spec.image},
        {"env", encode(spec.environment)},
        {"labels", encode(spec.labels)},
        {"mounts", mounts(spec.mounts)},
        {"resource_limits", limits(spec.limits)},
        {"read_only_filesystem", spec.read_only_root},
        {"stop_timeout", spec.stop_timeout.count()},
        {"healthconfig", Document::Map{{"Test", Document::List{"NONE"}}}}, // we schedule checks
        {"use_image_hosts", true},
        {"use_image_resolve_conf", true},
    };
    if (!spec.network_namespace.empty())
        request.set("netns", Document::Map{{"nsmode", "path"}, {"value", spec.network_namespace}});
    if (spec.entrypoint)
        request.set("entrypoint", strings(*spec.entrypoint));
    if (spec.command)
        request.set("command", strings(*spec.command));
    if (!spec.hostname.empty())
        request.set("hostname", spec.hostname);
    if (!spec.user.empty())
        request.set("user", spec.user);
    if (!spec.working_directory.empty())
        request.set("work_dir", spec.working_directory);
    if (!spec.log_file.empty())
        request.set(
            "log_configuration",
            Document::Map{{"driver", "k8s-file"}, {"path", spec.log_file}, {"size", largest_log}}
        );
    return request;
}

Container listed_container(const Document& entry) {
    const auto names = texts_at(entry, "Names");
    const auto seconds = [&entry](std::string_view key) {
        return moment(Timestamp{std::chrono::seconds{integer_at(entry, key)}});
    };
    return {
        .id = text_at(entry, "Id"),
        .name = names.empty() ? "" : names.front(),
        .labels = labels_of(entry.find("Labels")),
        .state = state_of(text_at(entry, "State")),
        .exit_code = static_cast<int>(integer_at(entry, "ExitCode")),
        .started = seconds("StartedAt"),
        .finished = seconds("ExitedAt"),
    };
}

Container inspected_container(const Document& answer) {
    static const Document nothing;
    const auto* found = answer.find("State");
    const auto& state = found ? *found : nothing;
    const auto* killed = state.find("OOMKilled");
    return {
        .id = text_at(answer, "Id"),
        .name = text_at(answer, "Name"),
        .labels = labels_of(answer.at({"Config", "Labels"})),
        .state = state_of(text_at(state, "Status")),
        .exit_code = static_cast<int>(integer_at(state, "ExitCode")),
        .started = moment(parse_timestamp(text_at(state, "StartedAt"))),
        .finished = moment(parse_timestamp(text_at(state, "FinishedAt"))),
        .out_of_memory = killed && killed->boolean() && *killed->boolean(),
        .pid = integer_at(state, "Pid"),
    };
}

Image inspected_image(const Document& answer) {
    static const Document nothing;
    const auto* found = answer.find("Config");
    const auto& configuration = found ? *found : nothing;
    Image image{
        .id = text_at(answer, "Id"),
        .digest = text_at(answer, "Digest"),
        .entrypoint = texts_at(configuration, "Entrypoint"),
        .cmd = texts_at(configuration, "Cmd"),
        .env = texts_at(configuration, "Env"),
        .user = text_at(configuration, "User"),
        .health_check = health_check_of(answer.find("HealthCheck")),
    };
    if (!image.health_check)
        image.health_check = health_check_of(answer.find("Healthcheck"));
    if (const auto* ports = configuration.find("ExposedPorts"); ports && ports->map())
        for (const auto& [port, nothing_more, mark] : *ports->map())
            image.exposed_ports.push_back(port);
    return image;
}

std::string pulled_image_id(const std::string& reference, std::string_view lines) {
    std::string id;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.find_first_not_of(" \r\t") == std::string_view::npos)
            continue;
        const auto said = codec::parse_json(line);
        if (const auto reason = text_at(said, "error"); !reason.empty())
            throw Error("pull image " + reference + ": " + reason);
        if (auto found = text_at(said, "id"); !found.empty())
            id = std::move(found);
    }
    if (id.empty())
        throw Error("pull image " + reference + ": the container engine named no image");
    return id;
}

} // namespace copilot::host::podman
