// Network namespaces by name, as `ip netns` keeps them: a file in /run/netns on which the namespace
// is mounted. A thread that enters a namespace never comes back out of it, so every entry has a
// thread of its own that ends with its work.

#include "host/network_namespace.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <thread>

namespace copilot::host {

namespace {

constexpr std::string_view directory = "/run/netns";
constexpr auto own_namespace = "/proc/thread-self/ns/net";

/// Mounts made in `directory` must reach programs that have a mount namespace of their own.
void make_directory_shared() {
    const std::string path(directory);
    io::make_directories(path);
    if (mount("", path.c_str(), "none", MS_SHARED | MS_REC, nullptr) == 0)
        return;
    if (errno != EINVAL)
        throw SystemError("share " + path, errno);
    if (mount(path.c_str(), path.c_str(), "none", MS_BIND | MS_REC, nullptr) != 0
        || mount("", path.c_str(), "none", MS_SHARED | MS_REC, nullptr) != 0)
        throw SystemError("share " + path, errno);
}

/// Runs in a thread that ends with the work, and throws here what it threw.
void in_own_thread(const std::function<void()>& work) {
    std::exception_ptr failure;
    std::thread thread([&] {
        try {
            work();
        } catch (...) {
            failure = std::current_exception();
        }
    });
    thread.join();
    if (failure)
        std::rethrow_exception(failure);
}

void write_kernel_setting(const std::string& key, const std::string& value) {
    const auto path = "/proc/sys/" + key;
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0) {
        if (errno == ENOENT) // A kernel without IPv6 has nothing to switch off.
            return;
        throw SystemError("open " + path, errno);
    }
    const auto written = write(file, value.data(), value.size());
    const int error = errno;
    close(file);
    if (written < 0)
        throw SystemError("write " + path, error);
}

/// The file that a namespace is mounted on. Whatever a reboot left there goes first.
void make_mount_point(const std::string& path) {
    unlink(path.c_str());
    const int file = open(path.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
    if (file < 0)
        throw SystemError("create " + path, errno);
    close(file);
}

void mount_own_namespace(const std::string& path) {
    if (mount(own_namespace, path.c_str(), "none", MS_BIND, nullptr) != 0)
        throw SystemError("mount network namespace " + path, errno);
}

} // namespace

std::string network_namespace_name(std::string_view id) {
    return "copilot-" + std::string(id);
}

io::Path network_namespace_path(std::string_view name) {
    return io::Path(directory) / name;
}

bool network_namespace_exists(std::string_view name) {
    struct statfs filesystem{};

    return statfs(network_namespace_path(name).c_str(), &filesystem) == 0
           && filesystem.f_type == NSFS_MAGIC;
}

bool create_network_namespace(std::string_view name, const KernelSettings& settings) {
    if (network_namespace_exists(name))
        return false;
    make_directory_shared();
    const auto path = network_namespace_path(name).string();
    make_mount_point(path);
    in_own_thread([&] {
        if (unshare(CLONE_NEWNET) != 0)
            throw SystemError("make network namespace " + path, errno);
        for (const auto& [key, value] : settings)
            write_kernel_setting(key, value);
        mount_own_namespace(path);
    });
    return true;
}

void remove_network_namespace(std::string_view name) {
    const auto path = network_namespace_path(name);
    if (umount2(path.c_str(), MNT_DETACH) != 0 && errno != EINVAL && errno != ENOENT)
        throw SystemError("unmount " + path.string(), errno);
    if (unlink(path.c_str()) != 0 && errno != ENOENT)
        throw SystemError("remove " + path.string(), errno);
}

std::vector<std::string> list_network_namespaces(std::string_view prefix) {
    std::vector<std::string> found;
    for (auto& name : io::list_directory(directory))
        if (name.starts_with(prefix) && network_namespace_exists(name))
            found.push_back(std::move(name));
    return found;
}

std::uint64_t network_namespace_identity(std::string_view name) {
    struct stat status{};

    return network_namespace_exists(name)
                   && stat(network_namespace_path(name).c_str(), &status) == 0
               ? status.st_ino
               : 0;
}

bool is_inside(pid_t process, std::string_view name) {
    struct stat status{};

    const auto path = "/proc/" + std::to_string(process) + "/ns/net";
    return stat(path.c_str(), &status) == 0 && status.st_ino == network_namespace_identity(name);
}

void remove_stale_network_namespaces() {
    for (const auto& name : io::list_directory(directory))
        if (name.starts_with("copilot-") && !network_namespace_exists(name))
            unlink(network_namespace_path(name).c_str());
}

void name_own_network_namespace(std::string_view name) {
    if (network_namespace_exists(name))
        return;
    make_directory_shared();
    const auto path = network_namespace_path(name).string();
    make_mount_point(path);
    mount_own_namespace(path);
}

void run_inside(std::string_view name, const std::function<void()>& work) {
    const auto path = network_namespace_path(name).string();
    const int handle = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        throw SystemError("open network namespace " + path, errno);
    in_own_thread([&] {
        const int entered = setns(handle, CLONE_NEWNET);
        const int error = errno;
        close(handle);
        if (entered != 0)
            throw SystemError("enter network namespace " + path, error);
        work();
    });
}

} // namespace copilot::host
