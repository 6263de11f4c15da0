#include "host/process_signals.h"

#include "base/format.h"
#include "io/file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace copilot::host {

namespace {

/// The mask behind "SigCgt:" and its kin: one bit per signal.
std::uint64_t mask_of(std::string_view status, std::string_view name) {
    const auto found = status.find(name);
    if (found == std::string_view::npos)
        return 0;
    auto digits = status.substr(found + name.size());
    digits.remove_prefix(std::min(digits.find_first_not_of(" \t"), digits.size()));
    std::uint64_t mask = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), mask, 16);
    return mask;
}

} // namespace

bool minds_signal(std::string_view status, int signal) {
    const auto bit = std::uint64_t{1} << (signal - 1);
    return ((mask_of(status, "SigCgt:") | mask_of(status, "SigBlk:")) & bit) != 0;
}

bool process_minds_signal(pid_t pid, int signal) {
    const io::Path tasks = format("/proc/{}/task", pid);
    const auto threads = io::list_directory(tasks);
    if (threads.empty())
        return true;
    for (const auto& thread : threads) {
        const auto status = io::read_file_if_exists(tasks / thread / "status");
        if (!status || minds_signal(*status, signal))
            return true;
    }
    return false;
}

} // namespace copilot::host
