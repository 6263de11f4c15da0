#include "cli/local/daemon.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "io/http/client.h"
#include "io/process.h"

#include <cerrno>
#include <csignal>
#include <thread>

namespace copilot::cli::local {
namespace {

constexpr auto start_limit = std::chrono::seconds(20);
constexpr auto stop_limit = std::chrono::seconds(30);
constexpr auto look_again = std::chrono::milliseconds(5);

bool is_daemon(std::int64_t pid) {
    return pid > 0 && io::is_running(static_cast<pid_t>(pid), "local run");
}

bool answers(const std::string& endpoint) {
    try {
        const auto client = io::make_http_client(
            {.connect_timeout = std::chrono::milliseconds(500),
             .read_timeout = std::chrono::seconds(2),
             .use_environment_proxy = false}
        );
        return client->send(io::parse_url(endpoint), {.target = "/_copilot/health"}).status == 200;
    } catch (const io::HttpError&) {
        return false;
    }
}

/// What the daemon wrote before it ended: its last line says why.
std::string last_words(const io::Path& path) {
    const auto text = io::read_file_if_exists(path).value_or("");
    const auto lines = split(trimmed(text), '\n');
    return lines.empty() ? "it said nothing" : lines.back();
}

} // namespace

const aws::Surroundings& surroundings() {
    static const aws::ProcessSurroundings own;
    return own;
}

io::Path state_directory() {
    return aws::local::state_directory(surroundings());
}

io::Path log_file() {
    return state_directory() / "logs" / "daemon.log";
}

DaemonStatus daemon_status() {
    DaemonStatus status;
    if (const auto record = aws::local::daemon_record(surroundings())) {
        status.record = *record;
        status.running = is_daemon(record->pid) && answers(record->endpoint);
    }
    return status;
}

bool start_daemon() {
    if (daemon_status().running)
        return false;
    io::make_directories(state_directory(), 0700);
    const auto output = state_directory() / "start.log";
    io::write_file(output, "", 0600);
    const auto program = std::filesystem::read_symlink("/proc/self/exe").string();
    const auto pid =
        io::start_daemon({.arguments = {program, "local", "run"}, .log_file = output.string()});
    const auto deadline = std::chrono::steady_clock::now() + start_limit;
    while (std::chrono::steady_clock::now() < deadline) {
        const auto status = daemon_status();
        if (status.running && status.record.pid == pid)
            return true;
        if (!is_daemon(pid))
            throw Error("the local cloud did not start: " + last_words(output));
        std::this_thread::sleep_for(look_again);
    }
    throw Error(
        format("the local cloud does not answer after {} seconds", start_limit.count()),
        format("look into {}", log_file().string())
    );
}

bool stop_daemon() {
    const auto status = daemon_status();
    if (!is_daemon(status.record.pid))
        return false;
    const auto pid = static_cast<pid_t>(status.record.pid);
    if (kill(pid, SIGTERM) != 0 && errno != ESRCH)
        throw SystemError(format("stop process {}", pid), errno);
    const auto deadline = std::chrono::steady_clock::now() + stop_limit;
    while (is_daemon(pid)) {
        if (std::chrono::steady_clock::now() > deadline)
            throw Error(
                format("process {} does not end", pid),
                format("run `kill -9 {}`: nothing is lost", pid)
            );
        std::this_thread::sleep_for(look_again);
    }
    return true;
}

} // namespace copilot::cli::local
