// Starting, reloading and asking an HAProxy.

#include "host/haproxy_process.h"

#include "base/error.h"
#include "host/control_socket.h"
#include "host/network_namespace.h"
#include "host/process_search.h"
#include "io/process.h"

#include <charconv>
#include <csignal>
#include <map>

namespace copilot::host {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void run_there(std::string_view network_namespace, const std::vector<std::string>& arguments) {
    const auto run = [&] { io::run_or_throw({.arguments = arguments}); };
    if (network_namespace.empty())
        run();
    else
        run_inside(network_namespace, run);
}

} // namespace

std::vector<ServerStatus> read_statuses(std::string_view table) {
    const auto lines = split(table, '\n');
    if (!lines.front().starts_with("# "))
        return {};
    std::map<std::string_view, std::size_t> columns;
    const auto names = split(lines.front().substr(2), ',');
    for (std::size_t i = 0; i < names.size(); ++i)
        columns[names[i]] = i;
    std::vector<ServerStatus> servers;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto values = split(lines[i], ',');
        if (values.size() < names.size())
            continue;
        const auto column = [&](std::string_view name) { return values[columns.at(name)]; };
        servers.push_back({
            .backend = std::string(column("pxname")),
            .server = std::string(column("svname")),
            .status = std::string(column("status")),
            .check_status = std::string(column("check_status")),
            .check_code = std::string(column("check_code")),
            .sessions = number(column("scur")),
        });
    }
    return servers;
}

pid_t HaproxyProcess::recorded_process() const {
    const auto text = io::read_file_if_exists(files_.process_id());
    return text ? number(*text) : 0;
}

bool HaproxyProcess::running() const {
    const auto pid = recorded_process();
    return pid > 0 && io::is_running(pid, files_.config().string());
}

bool HaproxyProcess::running_inside(std::string_view network_namespace) const {
    return running()
           && (!network_namespace_exists(network_namespace)
               || is_inside(recorded_process(), network_namespace));
}

void HaproxyProcess::start(const std::string& config, std::string_view network_namespace) const {
    io::write_file(files_.config(), config, 0600);
    const bool was_running = running();
    const auto pid = recorded_process();
    std::string states = "1\n"; // The version, and no server.
    if (was_running)
        states = command("show servers state");
    io::write_file(files_.server_states(), states, 0600);
    std::vector<std::string> arguments{"haproxy", "-D", "-f", files_.config().string()};
    if (was_running)
        for (const auto& more :
             {std::string("-x"), files_.socket().string(), std::string("-sf"), std::to_string(pid)})
            arguments.push_back(more);
    with_context("start HAProxy", [&] { run_there(network_namespace, arguments); });
}

std::string HaproxyProcess::command(const std::string& line) const {
    auto answer = ask(files_.socket(), line);
    if (!answer)
        throw Error(format("HAProxy does not answer on {}", files_.socket().string()));
    return *std::move(answer);
}

std::vector<ServerStatus> HaproxyProcess::servers() const {
    return read_statuses(command("show stat -1 4 -1"));
}

void HaproxyProcess::kill() const {
    for (const auto pid : processes_with_argument(files_.config().string()))
        ::kill(pid, SIGKILL);
}

} // namespace copilot::host
