// Looks for processes in /proc by their command lines.

#include "host/process_search.h"

#include "io/file.h"

#include <charconv>
#include <fstream>
#include <iterator>

namespace copilot::host {

namespace {

/// Empty for a zombie, and for a process that ended meanwhile.
std::string command_line(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/cmdline", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool has_argument(std::string_view line, std::string_view argument) {
    while (!line.empty()) {
        const auto end = line.find('\0');
        if (line.substr(0, end) == argument)
            return true;
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    return false;
}

} // namespace

std::vector<pid_t> processes_with_argument(std::string_view argument) {
    std::vector<pid_t> found;
    for (const auto& name : io::list_directory("/proc")) {
        pid_t pid = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), pid);
        if (error == std::errc{} && *end == '\0' && has_argument(command_line(name), argument))
            found.push_back(pid);
    }
    return found;
}

} // namespace copilot::host
