// Starts podman's service and finds it again. Whoever asks first after a reboot clears what the
// last boot left: podman would say of containers that died with the machine that they are up.

#include "host/podman/service.h"

#include "base/format.h"
#include "io/http/client.h"

#include <signal.h>

#include <charconv>
#include <thread>

namespace copilot::host::podman {

namespace {

constexpr auto start_timeout = std::chrono::seconds(60); // a busy machine is no broken one
constexpr auto ping_interval = std::chrono::milliseconds(20);

std::string boot_id() {
    return io::read_file("/proc/sys/kernel/random/boot_id");
}

bool answers(const io::Path& socket) {
    if (!std::filesystem::exists(socket))
        return false;
    try {
        auto client = io::make_unix_http_client(
            socket,
            {.connect_timeout = std::chrono::seconds(1), .read_timeout = std::chrono::seconds(5)}
        );
        return client->send(io::parse_url("http://podman"), {.target = "/_ping"}).status == 200;
    } catch (const io::HttpError&) {
        return false;
    }
}

std::optional<pid_t> read_pid(const io::Path& file) {
    const auto text = io::read_file_if_exists(file);
    pid_t pid = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), pid).ec != std::errc{})
        return std::nullopt;
    return pid;
}

} // namespace

Service::Service(EngineOptions options)
    : options_(std::move(options)),
      files_(options_.state / "containers"),
      run_(options_.run / "podman") {}

std::string Service::runtime() {
    return runtime_of(this_machine());
}

void Service::forget_previous_boot() const {
    const auto marker = run_ / "boot-id";
    if (io::read_file_if_exists(marker) == boot_id())
        return;
    std::filesystem::remove_all(run_);
    io::make_directories(run_, 0700);
    io::write_file(marker, boot_id(), 0600);
}

void Service::write_configuration() {
    const auto machine = this_machine();
    io::make_directories(files_, 0700);
    const auto script = files_ / "conmon-in-bundle";
    io::write_file(script, conmon_script(machine.conmon), 0700);
    io::write_file(files_ / "containers.conf", containers_conf(machine, script), 0600);
    io::write_file(files_ / "registries.conf", registries_conf(options_.registry), 0600);
}

io::DaemonSpec Service::command() const {
    return {
        .arguments =
            {"podman",
             "--root",
             files_ / "storage",
             "--runroot",
             run_ / "root",
             "--tmpdir",
             run_ / "tmp",
             "--runtime-flag",
             format("root={}", runtime_root().string()),
             "--log-level",
             "warn",
             "system",
             "service",
             "--time",
             "0",
             format("unix://{}", socket().string())},
        .environment =
            {{"CONTAINERS_CONF", files_ / "containers.conf"},
             {"CONTAINERS_REGISTRIES_CONF", files_ / "registries.conf"}},
        .log_file = run_ / "podman.log",
    };
}

void Service::ensure_running() {
    const std::lock_guard lock(mutex_);
    forget_previous_boot();
    if (answers(socket()))
        return;
    write_configuration();
    std::filesystem::remove(socket());
    const auto pid = io::start_daemon(command());
    io::write_file(run_ / "podman.pid", format("{}\n", pid), 0600);
    const auto give_up = std::chrono::steady_clock::now() + start_timeout;
    while (!answers(socket())) {
        const bool gone = !io::is_running(pid, socket().string());
        if (gone || std::chrono::steady_clock::now() > give_up)
            throw Error(
                "the container engine did not start: podman says why in "
                + (run_ / "podman.log").string()
            );
        std::this_thread::sleep_for(ping_interval);
    }
}

void Service::stop() {
    const std::lock_guard lock(mutex_);
    const auto pid = read_pid(run_ / "podman.pid");
    if (pid && io::is_running(*pid, socket().string()))
        kill(*pid, SIGTERM);
}

} // namespace copilot::host::podman
