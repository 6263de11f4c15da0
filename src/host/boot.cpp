// The kernel gives every start of the machine an ID of its own. Where it is another than the one
// that was noted, nothing in the run directory is alive.

#include "host/boot.h"

#include "host/network_namespace.h"

#include <filesystem>

namespace copilot::host {

bool clean_after_boot(const io::Path& run_directory) {
    const auto boot = io::read_file("/proc/sys/kernel/random/boot_id");
    const auto note = run_directory / "boot-id";
    if (io::read_file_if_exists(note) == boot)
        return false;
    std::filesystem::remove_all(run_directory);
    remove_stale_network_namespaces();
    io::make_directories(run_directory, 0700);
    io::write_file(note, boot, 0600);
    return true;
}

} // namespace copilot::host
