// Controllers that find no records take away what they find instead; the rest is processes, mounts
// and files.

#include "base/format.h"
#include "host/boot.h"
#include "host/podman/engine.h"
#include "localcloud/cloud.h"
#include "localcloud/controllers/functions.h"
#include "localcloud/controllers/load_balancing.h"
#include "localcloud/controllers/names.h"
#include "localcloud/controllers/network.h"
#include "localcloud/controllers/tasks.h"
#include "localcloud/daemon.h"
#include "localcloud/ecr/registry.h"

#include <sys/mount.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>

namespace copilot::localcloud {

namespace {

io::FileLock lock_against_daemon(const DaemonOptions& options) {
    if (auto lock = io::FileLock::try_lock(options.state / "lock"))
        return *std::move(lock);
    throw Error(
        format("delete the local cloud: a daemon runs on the state {}", options.state.string()),
        "stop it with `copilot local stop`"
    );
}

/// What uses the networks goes before the networks.
void remove_what_serves(Cloud& cloud) {
    using MakeController = std::unique_ptr<Controller> (*)(Cloud&);
    static constexpr std::array<MakeController, 5> makers = {
        make_tasks_controller,
        make_functions_controller,
        make_load_balancing_controller,
        make_names_controller,
        make_network_controller,
    };
    for (const auto make : makers) {
        const auto controller = make(cloud);
        controller->reconcile();
        controller->release();
    }
}

/// The container engine keeps its storage mounted onto itself.
void unmount_under(const io::Path& directory) {
    std::vector<std::string> mounts;
    std::ifstream table("/proc/self/mounts");
    for (std::string line; std::getline(table, line);) {
        std::istringstream words(line);
        std::string device;
        std::string where;
        words >> device >> where;
        if (where.starts_with(directory.string() + "/"))
            mounts.push_back(where);
    }
    std::ranges::reverse(mounts);
    for (const auto& mount : mounts)
        if (umount2(mount.c_str(), MNT_DETACH) != 0 && errno != EINVAL && errno != ENOENT)
            throw SystemError("unmount " + mount, errno);
}

/// Processes that were told to end take their own files away at the same time.
void remove_with_everything(const io::Path& directory) {
    constexpr auto patience = std::chrono::seconds(5);
    constexpr auto look_again = std::chrono::milliseconds(20);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::error_code reason;
    do {
        unmount_under(directory);
        std::filesystem::remove_all(directory, reason);
        if (!std::filesystem::exists(directory))
            return;
        std::this_thread::sleep_for(look_again);
    } while (std::chrono::steady_clock::now() < deadline);
    throw SystemError("remove " + directory.string(), reason.value());
}

} // namespace

void erase(const DaemonOptions& options) {
    if (!std::filesystem::exists(options.state))
        return;
    const auto lock = lock_against_daemon(options);
    host::clean_after_boot(options.run);
    const SystemClock clock;
    State nothing(":memory:");
    Cloud cloud(nothing, clock, {options.state, options.run});
    remove_what_serves(cloud);
    auto& registry = *cloud.part<ecr::Registry>();
    host::podman::stop_service({options.state, options.run, registry.address()});
    registry.stop();
    remove_with_everything(options.run);
    remove_with_everything(options.state);
}

void erase() {
    const aws::ProcessSurroundings surroundings;
    erase(daemon_options(surroundings));
}

} // namespace copilot::localcloud
